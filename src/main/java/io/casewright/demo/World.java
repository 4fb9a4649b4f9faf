package io.casewright.demo;

import io.casewright.casefile.Account;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bank while it is being made: admits customers, opens accounts, keeps the journal, invents outsiders.
final class World {

    static final String BANK = "Tidewater Demonstration Bank";
    static final String COUNTRY = "US";
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final DemoBank.Settings settings;
    private final Journal journal = new Journal();
    private final List<Member> members = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<CaseDraft.NoteDraft> remarks = new ArrayList<>();
    private final List<CaseDraft.AlertDraft> clearedAlerts = new ArrayList<>();
    private int savingsAccounts;

    World(DemoBank.Settings settings) {
        this.settings = settings;
        for (int number = 1; number <= settings.customers(); number++) {
            numbers.add(number);
        }
        dice("customer numbers").shuffle(numbers);
    }

    static String padded(String prefix, int number, int digits) {
        String plain = String.valueOf(number);
        return prefix + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }

    /// Files a note and a cleared alert about a customer who is in no case.
    void explain(CaseDraft.NoteDraft remark, CaseDraft.AlertDraft alert) {
        remarks.add(remark);
        clearedAlerts.add(alert);
    }

    List<CaseDraft.NoteDraft> remarks() {
        return remarks;
    }

    List<CaseDraft.AlertDraft> clearedAlerts() {
        return clearedAlerts;
    }

    Dice dice(String name) {
        return Dice.named(settings.seed(), name);
    }

    DemoBank.Settings settings() {
        return settings;
    }

    Journal journal() {
        return journal;
    }

    List<Member> members() {
        return members;
    }

    List<Customer> customersInOrder() {
        return members.stream()
                .map(Member::customer)
                .sorted(Comparator.comparing(Customer::id))
                .toList();
    }

    List<Account> accountsInOrder() {
        return accounts.stream().sorted(Comparator.comparing(Account::id)).toList();
    }

    int placesLeft() {
        return settings.customers() - members.size();
    }

    /// Makes a customer of the profile. Customer numbers are spread over the whole range, so that nobody can tell from
    /// its number who belongs to a case.
    Member admit(Profile profile, Dice dice) {
        int number = numbers.get(members.size());
        CustomerId id = new CustomerId(padded("C-", number, 5));
        City home = profile.home().orElseGet(() -> dice.pick(Places.BRANCHES));
        Customer customer = customer(id, profile, home, dice);
        AccountId mainId = new AccountId(padded("A-", number, 5));
        Member.Purse main = open(mainId, customer, profile, profile.accountKind());
        Optional<Member.Purse> savings = Optional.empty();
        if (profile.hasSavings()) {
            savingsAccounts++;
            AccountId savingsId = new AccountId(padded("A-", settings.customers() + savingsAccounts, 5));
            savings = Optional.of(open(savingsId, customer, profile, "savings"));
        }
        Member member = new Member(
                customer,
                main,
                savings,
                home,
                profile.device().orElse("device-%05d".formatted(number)),
                profile.ip().orElseGet(() -> homeIp(number)));
        members.add(member);
        return member;
    }

    /// An address of RFC 3849's documentation range, one for each household.
    static String homeIp(int number) {
        return "2001:db8:1:%x::%x".formatted(number, 16 + number % 200);
    }

    /// The same for a place abroad, told apart by country only in the booking's own country field.
    static String foreignIp(String country, int number) {
        return "2001:db8:%x%x:%x::1".formatted((int) country.charAt(0), (int) country.charAt(1), number);
    }

    private Member.Purse open(AccountId id, Customer customer, Profile profile, String kind) {
        String digits = padded("", Integer.parseInt(id.value().substring(2)), 10);
        Account account = new Account(
                id, customer.id(), "XX00DEMO" + digits, kind, profile.currency(), profile.since(), Optional.empty());
        accounts.add(account);
        return new Member.Purse(account, profile.zone(), customer.name());
    }

    private Customer customer(CustomerId id, Profile profile, City home, Dice dice) {
        String name = profile.name().orElseGet(() -> Names.person(dice));
        int line = members.size();
        return new Customer(
                id,
                profile.kind(),
                name,
                profile.aliases(),
                Optional.of(
                        profile.born().orElseGet(() -> dice.day(LocalDate.of(1964, 1, 1), LocalDate.of(1998, 12, 31)))),
                home.country(),
                contact(profile, name, home, line),
                profile.occupation(),
                profile.employer(),
                profile.segment(),
                profile.risk(),
                profile.since(),
                profile.statedBusiness(),
                profile.expected(),
                profile.owners(),
                Map.of());
    }

    private Contact contact(Profile profile, String name, City home, int line) {
        String street = profile.street()
                .orElseGet(() -> "%d %s"
                        .formatted(
                                1 + line / Places.STREETS.size() * 2,
                                Places.STREETS.get(line % Places.STREETS.size())));
        String mail = "%s.%d@mail.example".formatted(Names.mailbox(name), line);
        return new Contact(
                Optional.of("%s, %s, %s, %s".formatted(street, home.name(), home.region(), home.country())),
                Optional.of(Places.phone(home.country(), line)),
                Optional.of(mail));
    }

    /// A private person with an account at another bank.
    static Counterparty stranger(Dice dice, String country) {
        String name = dice.chance(0.02) ? dice.pick(Names.OTHER_SCRIPTS) : Names.person(dice);
        return elsewhere(name, country, dice);
    }

    /// Anybody with an account at another bank. The number begins with the check digits 00, which no real IBAN has.
    static Counterparty elsewhere(String name, String country, Dice dice) {
        return new Counterparty(
                Optional.of(name),
                Optional.of(country + "00DEMO" + padded("", dice.below(1_000_000_000), 10)),
                Optional.of("Elsewhere Demonstration Bank"),
                Optional.of(country));
    }

    /// A merchant or an authority, known by name alone.
    static Counterparty merchant(String name, String country) {
        return new Counterparty(Optional.of(name), Optional.empty(), Optional.empty(), Optional.of(country));
    }

    /// A platform on which virtual assets are bought and sold.
    static Counterparty exchange(String name, String country) {
        return new Counterparty(
                Optional.of(name),
                Optional.of("demo-wallet-" + Names.mailbox(name)),
                Optional.empty(),
                Optional.of(country));
    }
}
