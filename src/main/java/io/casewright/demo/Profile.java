package io.casewright.demo;

import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Customer.Kind;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.evidence.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is decided about a customer before the bank admits it; the rest (name, address, numbers) is thrown by the dice.
final class Profile {

    private final Kind kind;
    private final String segment;
    private final String occupation;
    private final List<BeneficialOwner> owners = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private Optional<String> name = Optional.empty();
    private Optional<LocalDate> born = Optional.empty();
    private Optional<String> employer = Optional.empty();
    private Optional<City> home = Optional.empty();
    private Optional<String> street = Optional.empty();
    private Optional<String> device = Optional.empty();
    private Optional<String> ip = Optional.empty();
    private Optional<ExpectedActivity> expected = Optional.empty();
    private LocalDate since = LocalDate.of(2019, 5, 6);
    private String statedBusiness = "";
    private String risk = "low";
    private String accountKind = "current";
    private String currency = "USD";
    private ZoneId zone = World.ZONE;
    private boolean savings;

    private Profile(Kind kind, String segment, String occupation) {
        this.kind = kind;
        this.segment = segment;
        this.occupation = occupation;
    }

    static Profile person(String segment, String occupation) {
        return new Profile(Kind.PERSON, segment, occupation);
    }

    static Profile company(String segment, String lineOfBusiness) {
        return new Profile(Kind.COMPANY, segment, lineOfBusiness).account("business current");
    }

    Profile named(String fullName) {
        name = Optional.of(fullName);
        return this;
    }

    Profile alias(String otherName) {
        aliases.add(otherName);
        return this;
    }

    Profile born(LocalDate day) {
        born = Optional.of(day);
        return this;
    }

    Profile founded(LocalDate day) {
        return born(day);
    }

    Profile employedBy(String company) {
        employer = Optional.of(company);
        return this;
    }

    Profile livingIn(City town) {
        home = Optional.of(town);
        return this;
    }

    /// Street and number, without the town.
    Profile at(String streetAndNumber) {
        street = Optional.of(streetAndNumber);
        return this;
    }

    Profile usingDevice(String deviceId) {
        device = Optional.of(deviceId);
        return this;
    }

    Profile usingIp(String address) {
        ip = Optional.of(address);
        return this;
    }

    Profile since(LocalDate day) {
        since = day;
        return this;
    }

    /// What the customer told the bank of its purpose.
    Profile stating(String purpose) {
        statedBusiness = purpose;
        return this;
    }

    /// A usual month in whole units of the account's currency, without cash and without foreign countries.
    Profile expecting(int monthlyIn, int monthlyOut) {
        return expecting(monthlyIn, monthlyOut, false, List.of());
    }

    Profile expecting(int monthlyIn, int monthlyOut, boolean cash, List<String> countries) {
        expected = Optional.of(new ExpectedActivity(inUnits(monthlyIn), inUnits(monthlyOut), cash, countries));
        return this;
    }

    private Money inUnits(int units) {
        return Money.of(String.valueOf(units), currency);
    }

    Profile risk(String rating) {
        risk = rating;
        return this;
    }

    Profile account(String words) {
        accountKind = words;
        return this;
    }

    /// Before `expecting`, which takes its amounts in this currency.
    Profile bookedIn(String isoCurrency, ZoneId bookingZone) {
        currency = isoCurrency;
        zone = bookingZone;
        return this;
    }

    Profile withSavings() {
        savings = true;
        return this;
    }

    Profile ownedBy(BeneficialOwner owner) {
        owners.add(owner);
        return this;
    }

    Kind kind() {
        return kind;
    }

    String segment() {
        return segment;
    }

    String occupation() {
        return occupation;
    }

    List<BeneficialOwner> owners() {
        return owners;
    }

    List<String> aliases() {
        return aliases;
    }

    Optional<String> name() {
        return name;
    }

    Optional<LocalDate> born() {
        return born;
    }

    Optional<String> employer() {
        return employer;
    }

    Optional<City> home() {
        return home;
    }

    Optional<String> street() {
        return street;
    }

    Optional<String> device() {
        return device;
    }

    Optional<String> ip() {
        return ip;
    }

    Optional<ExpectedActivity> expected() {
        return expected;
    }

    LocalDate since() {
        return since;
    }

    String statedBusiness() {
        return statedBusiness;
    }

    String risk() {
        return risk;
    }

    String accountKind() {
        return accountKind;
    }

    String currency() {
        return currency;
    }

    ZoneId zone() {
        return zone;
    }

    boolean hasSavings() {
        return savings;
    }
}
