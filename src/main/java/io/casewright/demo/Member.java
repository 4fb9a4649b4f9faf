package io.casewright.demo;

import io.casewright.casefile.Account;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.CustomerId;
import java.time.ZoneId;
import java.util.Optional;

/// A customer of the demo bank with what its bookings are made from: accounts, home town, device and internet address.
///
/// @param savings a second account, if it has one
/// @param device the customer's own phone or computer
/// @param ip the customer's usual address, from a range that is reserved for documentation
record Member(Customer customer, Purse main, Optional<Purse> savings, City home, String device, String ip) {

    /// An account with the zone in which it is booked.
    record Purse(Account account, ZoneId zone, String holder) {

        /// The account as another booking's other side.
        Counterparty asCounterparty() {
            return new Counterparty(
                    Optional.of(holder),
                    Optional.of(account.number()),
                    Optional.of(World.BANK),
                    Optional.of(World.COUNTRY));
        }
    }

    CustomerId id() {
        return customer.id();
    }

    String name() {
        return customer.name();
    }

    String segment() {
        return customer.segment();
    }

    /// Where an order from the customer's own device at home comes from.
    Origin online() {
        return new Origin(
                Optional.of(home.name()),
                Optional.of(home.country()),
                Optional.of(device),
                Optional.of(ip),
                Optional.empty());
    }
}
