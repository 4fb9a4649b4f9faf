package io.casewright.casefile;

import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/// An account of a customer.
///
/// @param number IBAN or domestic number as printed on statements
/// @param kind in the bank's words (`current`, `savings`, `business current`)
/// @param currency ISO 4217
public record Account(
        AccountId id,
        CustomerId customer,
        String number,
        String kind,
        String currency,
        LocalDate opened,
        Optional<LocalDate> closed) {

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
