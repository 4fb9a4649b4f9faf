package io.casewright.bench.secondbank;

import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A customer while its life is being written.
final class Member {

    private final int number;
    private final Segment segment;
    private final Region region;
    private final Records records;
    private final String name;
    private final String city;
    private final List<Trip> trips = new ArrayList<>();
    private final List<String> devices = new ArrayList<>();
    private final List<BeneficialOwner> owners = new ArrayList<>();
    private final Map<String, String> attributes = new TreeMap<>();
    private LocalDate newPhone = LocalDate.MAX;
    private LocalDate since;
    private LocalDate born;
    private String address;
    private String phone;
    private String occupation;
    private Optional<String> employer = Optional.empty();
    private String purpose = "";
    private Optional<String> firm = Optional.empty();
    private Optional<ExpectedActivity> expected = Optional.empty();
    private boolean hidesAddress;

    Member(int number, Segment segment, Luck luck) {
        this.number = number;
        this.segment = segment;
        this.region = Region.any(luck);
        this.records = Records.any(luck);
        this.name = Outside.person(luck);
        this.city = luck.pick(region.cities());
        this.since = luck.day(LocalDate.of(2006, 2, 1), LocalDate.of(2023, 12, 1));
        this.born = luck.day(LocalDate.of(1962, 1, 1), LocalDate.of(1999, 12, 31));
        this.address = "%d %s street, %s"
                .formatted(luck.between(1, 180), Outside.company(luck, "").strip(), city);
        this.phone = region.phone(number);
        this.occupation = segment.words();
        devices.add("phone-sb-" + number);
    }

    CustomerId id() {
        return new CustomerId(String.format(Locale.ROOT, "SB-%04d", number));
    }

    int number() {
        return number;
    }

    Segment segment() {
        return segment;
    }

    Region region() {
        return region;
    }

    Records records() {
        return records;
    }

    String name() {
        return firm.orElse(name);
    }

    /// The customer, or the person behind the company.
    String person() {
        return name;
    }

    String city() {
        return city;
    }

    LocalDate since() {
        return since;
    }

    String address() {
        return address;
    }

    String phone() {
        return phone;
    }

    Member since(LocalDate day) {
        since = day;
        return this;
    }

    Member born(int firstYear, int lastYear, Luck luck) {
        born = luck.day(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
        return this;
    }

    Member working(String job, String at) {
        occupation = job;
        employer = Optional.of(at);
        return this;
    }

    Member being(String job) {
        occupation = job;
        return this;
    }

    Member stating(String words) {
        purpose = words;
        return this;
    }

    /// A company with this name, owned and led by its founder.
    Member trading(String company, String words) {
        firm = Optional.of(company);
        purpose = words;
        owners.add(new BeneficialOwner(name, Optional.of(BigDecimal.ONE), Optional.empty()));
        return attribute("officers", name);
    }

    /// @param monthlyIn usual credits of a month in cents; debits are somewhat less
    Member expecting(long monthlyIn, boolean cash, String... countries) {
        expected = Optional.of(new ExpectedActivity(
                money(monthlyIn * 13 / 10 / 10_000 * 10_000),
                money(monthlyIn * 12 / 10 / 10_000 * 10_000),
                cash,
                List.of(countries)));
        return this;
    }

    Member attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /// Lives where the other lives.
    void movesInWith(Member other, boolean samePhone) {
        address = other.address;
        attribute("household", "HH-" + other.number);
        other.attribute("household", "HH-" + other.number);
        if (samePhone) {
            phone = other.phone;
        }
    }

    void at(String office) {
        address = office;
    }

    void uses(String device) {
        devices.add(device);
    }

    void buysPhone(LocalDate day) {
        newPhone = day;
    }

    void hidesAddress() {
        hidesAddress = true;
    }

    boolean isHidingAddress() {
        return hidesAddress;
    }

    void travels(Trip trip) {
        trips.add(trip);
    }

    Optional<Trip> tripOn(LocalDate day) {
        return trips.stream().filter(trip -> trip.covers(day)).findFirst();
    }

    /// One in twelve orders comes from the second device, where there is one.
    String deviceOn(LocalDate day, Luck luck) {
        if (devices.size() > 1 && luck.chance(0.08)) {
            return devices.getLast();
        }
        return day.isBefore(newPhone) ? devices.getFirst() : devices.getFirst() + "-b";
    }

    Money money(long cents) {
        return new Money(BigDecimal.valueOf(region.minor(cents), region.decimals()), region.currency());
    }

    /// The customer as somebody else's bank names it.
    Counterparty elsewhere(Luck luck) {
        return Outside.account(person(), region.country(), luck);
    }

    Customer customer() {
        boolean poor = records == Records.POOR;
        Contact contact = new Contact(
                Optional.of(address),
                poor ? Optional.empty() : Optional.of(phone),
                poor ? Optional.empty() : Optional.of(Outside.mailbox(name, number)));
        return new Customer(
                id(),
                segment.isCompany() ? Customer.Kind.COMPANY : Customer.Kind.PERSON,
                name(),
                List.of(),
                Optional.of(segment.isCompany() ? since.minusDays(40) : born),
                region.country(),
                contact,
                occupation,
                poor ? Optional.empty() : employer,
                segment.words(),
                "standard",
                since,
                poor ? "" : purpose,
                poor ? Optional.empty() : expected,
                owners,
                records == Records.RICH ? attributes : Map.of());
    }
}
