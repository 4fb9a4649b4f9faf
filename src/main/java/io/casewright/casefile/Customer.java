package io.casewright.casefile;

import io.casewright.evidence.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person or company that holds accounts.
///
/// @param country of residence or registration, ISO 3166-1 alpha-2
/// @param occupation of a person, or line of business of a company, in the bank's words
/// @param segment the group of like customers that it is compared with (`student`, `retail`, `restaurant`)
/// @param statedBusiness what the customer told the bank of its purpose, empty when nothing was recorded
/// @param attributes what only some banks record, by the names of [Vocabulary#CUSTOMER]; sorted by name
public record Customer(
        CustomerId id,
        Kind kind,
        String name,
        List<String> aliases,
        Optional<LocalDate> bornOrFounded,
        String country,
        Contact contact,
        String occupation,
        Optional<String> employer,
        String segment,
        String riskRating,
        LocalDate customerSince,
        String statedBusiness,
        Optional<ExpectedActivity> expected,
        List<BeneficialOwner> owners,
        Map<String, String> attributes) {

    /// A natural or a legal person.
    public enum Kind {
        PERSON,
        COMPANY
    }

    public Customer {
        aliases = List.copyOf(aliases);
        owners = List.copyOf(owners);
        attributes = Vocabulary.sorted(attributes);
    }

    /// What the bank recorded under one of the names of [Vocabulary#CUSTOMER].
    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
