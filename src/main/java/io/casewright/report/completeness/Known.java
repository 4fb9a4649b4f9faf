package io.casewright.report.completeness;

import io.casewright.casefile.Account;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is on record about the person or company behind a party.
///
/// @param values by what they are called in a sentence; empty where the records do not hold one
record Known(Party party, Map<String, Optional<String>> values) {

    static final String BIRTH_DATE = "date of birth";
    static final String FOUNDED = "date of incorporation";
    static final String OCCUPATION = "occupation";
    static final String BUSINESS = "line of business";
    static final String EMPLOYER = "employer";
    static final String ADDRESS = "address";
    static final String PHONE = "telephone number";
    static final String ID_NUMBER = "number of an identity document or tax number";
    static final String ACCOUNT = "account number";

    static Known of(Party party, Filing filing) {
        Optional<CustomerRecords> records = filing.dossier().customers().stream()
                .filter(each ->
                        party.customer().equals(Optional.of(each.customer().id())))
                .findFirst();
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        Optional<Customer> customer = records.map(CustomerRecords::customer);
        boolean company =
                customer.filter(each -> each.kind() == Customer.Kind.COMPANY).isPresent();
        values.put(
                company ? FOUNDED : BIRTH_DATE,
                customer.flatMap(Customer::bornOrFounded).map(Object::toString));
        values.put(
                company ? BUSINESS : OCCUPATION,
                customer.map(Customer::occupation).filter(words -> !words.isBlank()));
        if (!company) {
            values.put(EMPLOYER, customer.flatMap(Customer::employer));
        }
        values.put(ADDRESS, customer.flatMap(each -> each.contact().address()));
        values.put(PHONE, customer.flatMap(each -> each.contact().phone()));
        values.put(ID_NUMBER, customer.flatMap(each -> each.attribute("tax-number")));
        values.put(
                ACCOUNT,
                records.stream()
                        .flatMap(each -> each.accounts().stream())
                        .map(Account::number)
                        .findFirst());
        return new Known(party, values);
    }

    /// The first of these that the record has a place for.
    Optional<String> value(List<String> names) {
        return names.stream()
                .filter(values::containsKey)
                .findFirst()
                .flatMap(name -> values.getOrDefault(name, Optional.empty()));
    }

    /// Where to look for what is not on record, or where the record that holds it is.
    String where() {
        return party.customer()
                .map(id -> "the record of customer " + id)
                .orElse("the papers of whoever dealt with the party, who is no customer");
    }

    /// Those whom the report is about: filed as subjects, else, in a memo on why nothing is filed, the case's own.
    static List<Known> subjects(Filing filing) {
        List<Known> subjects = new ArrayList<>();
        filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.SUBJECT)
                .forEach(party -> subjects.add(of(party.party(), filing)));
        return subjects;
    }
}
