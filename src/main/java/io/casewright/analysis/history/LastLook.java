package io.casewright.analysis.history;

import java.util.Map;
import java.util.Set;

/// What an earlier explanation of the same customer or case knew.
///
/// The last look is the newest kept explanation that was made from *older records*, not simply the newest one:
/// asking twice without a change in between compares both times with the same look, so the same records and the
/// same question give the same ledger though the first answer was kept. For the same reason the day of the look
/// is not told, but the day up to which it knew bookings, which the records say.
///
/// @param main id of the customer that it was mainly about
/// @param customers ids of the customers whose bookings it knew in full
/// @param transactions ids of the bookings that it knew
/// @param present the findings that were present, as `indicator@customer`
/// @param profile statements about the main customer's person, business and accounts, by computation
public record LastLook(
        String main,
        Set<String> customers,
        Set<String> transactions,
        Set<String> present,
        Map<String, String> profile) {

    public LastLook {
        customers = Set.copyOf(customers);
        transactions = Set.copyOf(transactions);
        present = Set.copyOf(present);
        profile = Map.copyOf(profile);
    }
}
