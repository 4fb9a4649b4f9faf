package io.casewright.report.export;

import io.casewright.casefile.Account;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Customer;
import io.casewright.report.OneLine;
import io.casewright.report.export.RelevantBookings.Holding;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Persons, entities and accounts as goAML writes them. What is not on record is what the institution says
/// that its FIU takes for unknown, else it is not written: the schema then says that it is missing. Nothing
/// is concluded from something else: not the country of birth from a nationality, nor a nationality from a
/// residence.
final class GoAmlPartyXml {

    /// Behind a calendar day, as dates of the schema have a time; such a day has no zone that could shift it.
    private static final String MIDNIGHT = "T00:00:00";

    /// Words that end an organisation's name and no person's.
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu).*\\b(ltd|limited|llc|llp|inc|incorporated|corp|corporation|co|company|plc|gmbh|ag|sarl|bv|nv|oy|pte|pty|"
                    + "sdn bhd|kk|fze|fzco|dmcc|foundation|trust|bank|agency|services|exchange)\\.?");

    private final XmlOut xml;
    private final GoAmlFolder folder;
    private final GoAmlSettings settings;

    GoAmlPartyXml(XmlOut xml, GoAmlFolder folder) {
        this.xml = xml;
        this.folder = folder;
        this.settings = folder.settings();
    }

    /// A customer of the bank, as a person or an entity by what it is.
    ///
    /// @param prefix of the element's name (`from_`), may be empty
    void customer(String prefix, Customer customer) {
        switch (customer.kind()) {
            case PERSON -> person(prefix + "person", customer);
            case COMPANY -> entity(prefix + "entity", customer);
        }
    }

    void person(String element, Customer customer) {
        Map<String, String> own = own(customer);
        PersonName name = PersonName.of(customer.name());
        xml.open(element)
                .leaf("gender", known("gender", own("gender", own)))
                .leaf("title", own("title", own))
                .leaf("first_name", known("first_name", own("first_name", own).or(() -> filled(name.first()))))
                .leaf("middle_name", own("middle_name", own))
                .leaf("last_name", own("last_name", own).orElse(name.last()))
                .leaf("birthdate", known("birthdate", customer.bornOrFounded().map(GoAmlPartyXml::day)))
                .leaf("birth_place", known("birth_place", own("birth_place", own)))
                .leaf("alias", String.join("; ", customer.aliases()))
                .leaf("ssn", own("ssn", own))
                .leaf("passport_number", own("passport_number", own))
                .leaf("passport_country", own("passport_country", own))
                .leaf("id_number", known("id_number", own("id_number", own)))
                .leaf("nationality1", known("nationality1", own("nationality1", own)))
                .leaf("nationality2", own("nationality2", own))
                .leaf("residence", own("residence", own).orElse(customer.country()));
        contact(customer, own);
        xml.leaf("occupation", customer.occupation())
                .leaf("employer_name", customer.employer())
                .leaf("tax_number", customer.attribute("tax-number"))
                .close();
    }

    void entity(String element, Customer customer) {
        Map<String, String> own = own(customer);
        xml.open(element)
                .leaf("name", customer.name())
                .leaf("commercial_name", String.join("; ", customer.aliases()))
                .leaf("incorporation_legal_form", own("incorporation_legal_form", own))
                .leaf("incorporation_number", known("incorporation_number", own("incorporation_number", own)))
                .leaf("business", customer.occupation());
        contact(customer, own);
        xml.leaf("incorporation_country_code", customer.country())
                .leaf("incorporation_date", founded(customer).map(GoAmlPartyXml::day))
                .leaf("tax_number", customer.attribute("tax-number"))
                .close();
    }

    /// Somebody of whom only a name is known, or not even that.
    void stranger(String element, Optional<String> name) {
        PersonName parts = PersonName.of(name.orElse(""));
        xml.open(element)
                .leaf("first_name", known("first_name", filled(parts.first())))
                .leaf("last_name", known("last_name", filled(parts.last())))
                .close();
    }

    /// Somebody without an account here, of whom a name is known: an organisation where the name says so.
    void named(String name) {
        if (isOrganisation(name)) {
            organisation("entity", name);
        } else {
            stranger("person", Optional.of(name));
        }
    }

    static boolean isOrganisation(String name) {
        return LEGAL_FORM.matcher(OneLine.of(name)).matches();
    }

    /// An organisation of which only the name is known.
    void organisation(String element, String name) {
        xml.open(element).leaf("name", name).close();
    }

    /// An account of the bank with who holds it.
    void account(String element, Holding holding) {
        Account account = holding.account();
        Customer holder = holding.holder().customer();
        xml.open(element).leaf("institution_name", settings.institution().name());
        settings.institution()
                .code()
                .ifPresentOrElse(
                        code -> xml.leaf("institution_code", code),
                        () -> xml.leaf("swift", settings.institution().swift()));
        xml.leaf("branch", settings.institution().branch())
                .leaf("account", account.number())
                .leaf("currency_code", account.currency())
                .leaf("account_name", holder.name())
                .leaf("client_number", holder.id().value())
                .leaf(
                        "personal_account_type",
                        Optional.ofNullable(settings.codes().accountTypes().get(account.kind()))
                                .or(() -> Optional.ofNullable(settings.unknown().get("personal_account_type"))));
        if (holder.kind() == Customer.Kind.COMPANY) {
            entity("t_entity", holder);
        } else {
            xml.open("related_persons").open("account_related_person").leaf("is_primary", "true");
            person("t_person", holder);
            xml.leaf("role", settings.codes().holder()).close().close();
        }
        xml.leaf("opened", day(account.opened()))
                .leaf("closed", account.closed().map(GoAmlPartyXml::day))
                .close();
    }

    private void contact(Customer customer, Map<String, String> own) {
        Contact contact = customer.contact();
        Optional<String> phone = known("tph_number", contact.phone());
        if (phone.isPresent()) {
            xml.open("phones")
                    .open("phone")
                    .leaf("tph_contact_type", settings.codes().contactType())
                    .leaf("tph_communication_type", settings.codes().communicationType())
                    .leaf("tph_number", phone)
                    .close()
                    .close();
        }
        Optional<String> address = known("address", contact.address());
        if (address.isPresent()) {
            Optional<String> city =
                    own("city", own).or(() -> customer.attribute("city")).or(() -> customer.attribute("home-city"));
            xml.open("addresses")
                    .open("address")
                    .leaf("address_type", settings.codes().addressType())
                    .leaf("address", address)
                    .leaf("city", known("city", city))
                    .leaf("country_code", customer.country())
                    .close()
                    .close();
        }
        xml.leaf("email", contact.email());
    }

    private static Optional<LocalDate> founded(Customer customer) {
        return customer.bornOrFounded()
                .or(() -> customer.attribute("incorporated").map(LocalDate::parse));
    }

    private Map<String, String> own(Customer customer) {
        return folder.particulars().getOrDefault(customer.id().value(), Map.of());
    }

    private static Optional<String> own(String element, Map<String, String> own) {
        return Optional.ofNullable(own.get(element));
    }

    private Optional<String> known(String element, Optional<String> value) {
        return value.or(() -> Optional.ofNullable(settings.unknown().get(element)));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static String day(LocalDate day) {
        return day + MIDNIGHT;
    }
}
