package io.casewright.report.export;

import io.casewright.casefile.Account;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party;
import io.casewright.report.OneLine;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Subjects as the FinCEN SAR writes them. What is not known is said to be unknown; numbers have no
/// punctuation.
final class FincenPartyXml {

    private static final String SUBJECT = "33";
    private static final String ACCOUNT_KEEPER = "41";

    /// Codes of `PartyAccountAssociationTypeCode`: of the institution that keeps accounts, and of an account.
    private static final String KEEPS = "7";

    private static final String HELD = "5";

    /// Codes of `PartyIdentificationTypeCode`.
    private static final String SOCIAL_SECURITY = "1";

    private static final String EMPLOYER = "2";
    private static final String FOREIGN = "9";

    /// What the form has boxes for, beside unknown.
    private static final Set<String> GENDERS = Set.of("F", "M");

    private static final String UNITED_STATES = "US";
    private static final String YES = "Y";
    private static final int OCCUPATION = 50;
    private static final int STREET = 100;

    private final XmlOut xml;
    private final FincenSettings settings;

    FincenPartyXml(XmlOut xml, FincenSettings settings) {
        this.xml = xml;
        this.settings = settings;
    }

    /// A subject of whom nothing is known, as the form wants where nobody is suspected by name.
    void nobody() {
        xml.open("Party")
                .leaf("ActivityPartyTypeCode", SUBJECT)
                .leaf("AllCriticalSubjectInformationUnavailableIndicator", YES)
                .close();
    }

    void subject(Party party, Dossier dossier) {
        Optional<CustomerRecords> records = dossier.customers().stream()
                .filter(each ->
                        party.customer().filter(each.customer().id()::equals).isPresent())
                .findFirst();
        records.ifPresentOrElse(this::customer, () -> stranger(party.name()));
    }

    void legalName(String name) {
        xml.open("PartyName")
                .leaf("PartyNameTypeCode", "L")
                .leaf("RawPartyFullName", name)
                .close();
    }

    void phone(String number) {
        if (!number.isEmpty()) {
            xml.open("PhoneNumber").leaf("PhoneNumberText", number).close();
        }
    }

    void identification(String number, String type) {
        xml.open("PartyIdentification")
                .leaf("PartyIdentificationNumberText", number)
                .leaf("PartyIdentificationTypeCode", type)
                .close();
    }

    private void stranger(String name) {
        boolean organisation = GoAmlPartyXml.isOrganisation(name);
        xml.open("Party").leaf("ActivityPartyTypeCode", SUBJECT);
        if (!organisation) {
            xml.leaf("BirthDateUnknownIndicator", YES);
        }
        xml.leaf("NoKnownAccountInvolvedIndicator", YES);
        kind(organisation, Optional.empty());
        name(organisation, name, Map.of());
        address(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
        unknownIdentification();
        xml.close();
    }

    private void customer(CustomerRecords records) {
        Customer customer = records.customer();
        Map<String, String> own =
                settings.particulars().getOrDefault(customer.id().value(), Map.of());
        boolean company = customer.kind() == Customer.Kind.COMPANY;
        xml.open("Party").leaf("ActivityPartyTypeCode", SUBJECT);
        Optional<String> gender =
                Optional.ofNullable(own.get("gender")).filter(GENDERS::contains).filter(each -> !company);
        if (!company) {
            xml.leaf("BirthDateUnknownIndicator", customer.bornOrFounded().isEmpty() ? YES : "")
                    .leaf("FemaleGenderIndicator", gender.filter("F"::equals).map(each -> YES))
                    .leaf(
                            "IndividualBirthDateText",
                            customer.bornOrFounded().map(DateTimeFormatter.BASIC_ISO_DATE::format))
                    .leaf("MaleGenderIndicator", gender.filter("M"::equals).map(each -> YES));
        }
        xml.leaf("NoKnownAccountInvolvedIndicator", records.accounts().isEmpty() ? YES : "");
        kind(company, gender);
        name(company, customer.name(), own);
        customer.aliases().forEach(this::alias);
        address(
                own,
                customer.contact().address(),
                customer.attribute("city").or(() -> customer.attribute("home-city")),
                Optional.of(customer.country()));
        phone(customer.contact().phone().map(XmlText::bare).orElse(""));
        taxpayer(customer, own);
        occupation(customer);
        customer.contact()
                .email()
                .ifPresent(email -> xml.open("ElectronicAddress")
                        .leaf("ElectronicAddressText", email)
                        .leaf("ElectronicAddressTypeCode", "E")
                        .close());
        xml.open("PartyAssociation")
                .leaf("CustomerIndicator", YES)
                .leaf(
                        "SubjectRelationshipFinancialInstitutionTINText",
                        settings.institution().tin())
                .close();
        accounts(records.accounts());
        xml.close();
    }

    private void kind(boolean organisation, Optional<String> gender) {
        if (organisation) {
            xml.leaf("PartyAsEntityOrganizationIndicator", YES);
        } else if (gender.isEmpty()) {
            xml.leaf("UnknownGenderIndicator", YES);
        }
    }

    private void name(boolean organisation, String name, Map<String, String> own) {
        xml.open("PartyName");
        if (organisation) {
            xml.leaf("PartyNameTypeCode", "L")
                    .leaf("RawEntityIndividualLastName", name)
                    .close();
            return;
        }
        PersonName parts = PersonName.of(name);
        String first = own.getOrDefault("first_name", parts.first());
        String last = own.getOrDefault("last_name", parts.last());
        xml.leaf("EntityLastNameUnknownIndicator", last.isEmpty() ? YES : "")
                .leaf("FirstNameUnknownIndicator", first.isEmpty() ? YES : "")
                .leaf("PartyNameTypeCode", "L")
                .leaf("RawEntityIndividualLastName", last)
                .leaf("RawIndividualFirstName", first)
                .leaf("RawIndividualMiddleName", own.getOrDefault("middle_name", ""))
                .close();
    }

    private void alias(String alias) {
        xml.open("PartyName")
                .leaf("PartyNameTypeCode", "AKA")
                .leaf("RawPartyFullName", alias)
                .close();
    }

    private void address(
            Map<String, String> own, Optional<String> street, Optional<String> city, Optional<String> country) {
        String line = Optional.ofNullable(own.get("street"))
                .or(() -> street)
                .map(each -> cut(each, STREET))
                .orElse("");
        String town = Optional.ofNullable(own.get("city")).or(() -> city).orElse("");
        String state = own.getOrDefault("state", "");
        String zip = XmlText.bare(own.getOrDefault("zip", ""));
        xml.open("Address")
                .leaf("CityUnknownIndicator", unknown(town))
                .leaf("CountryCodeUnknownIndicator", unknown(country.orElse("")))
                .leaf("RawCityText", town)
                .leaf("RawCountryCodeText", country)
                .leaf("RawStateCodeText", state)
                .leaf("RawStreetAddress1Text", line)
                .leaf("RawZIPCode", zip)
                .leaf("StateCodeUnknownIndicator", unknown(state))
                .leaf("StreetAddressUnknownIndicator", unknown(line))
                .leaf("ZIPCodeUnknownIndicator", unknown(zip))
                .close();
    }

    private void taxpayer(Customer customer, Map<String, String> own) {
        Optional<String> number = Optional.ofNullable(own.get("tin")).or(() -> customer.attribute("tax-number"));
        if (number.isEmpty()) {
            unknownIdentification();
            return;
        }
        String home = customer.kind() == Customer.Kind.COMPANY ? EMPLOYER : SOCIAL_SECURITY;
        identification(XmlText.bare(number.get()), customer.country().equals(UNITED_STATES) ? home : FOREIGN);
        xml.open("PartyIdentification")
                .leaf("IdentificationPresentUnknownIndicator", YES)
                .close();
    }

    private void unknownIdentification() {
        xml.open("PartyIdentification").leaf("TINUnknownIndicator", YES).close();
        xml.open("PartyIdentification")
                .leaf("IdentificationPresentUnknownIndicator", YES)
                .close();
    }

    private void occupation(Customer customer) {
        String words = cut(OneLine.of(customer.occupation()), OCCUPATION);
        if (!words.isEmpty()) {
            xml.open("PartyOccupationBusiness")
                    .leaf("OccupationBusinessText", words)
                    .close();
        }
    }

    private void accounts(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        xml.open("PartyAccountAssociation").leaf("PartyAccountAssociationTypeCode", KEEPS);
        xml.open("Party").leaf("ActivityPartyTypeCode", ACCOUNT_KEEPER);
        identification(settings.institution().tin(), settings.institution().tinType());
        for (Account account : accounts) {
            xml.open("Account").leaf("AccountNumberText", XmlText.bare(account.number()));
            xml.open("PartyAccountAssociation")
                    .leaf("AccountClosedIndicator", account.closed().map(day -> YES))
                    .leaf("PartyAccountAssociationTypeCode", HELD)
                    .close();
            xml.close();
        }
        xml.close().close();
    }

    private static String unknown(String text) {
        return text.isEmpty() ? YES : "";
    }

    /// At the end of a word where it is too long.
    private static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int blank = text.lastIndexOf(' ', room);
        return text.substring(0, blank > 0 ? blank : room).strip();
    }
}
