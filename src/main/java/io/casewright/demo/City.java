package io.casewright.demo;

import io.casewright.casefile.Transaction.Origin;
import java.util.Optional;

/// A town.
///
/// @param region state or province
/// @param country ISO 3166-1 alpha-2
record City(String name, String region, String country) {

    /// A card payment or cash machine there.
    Origin card(String merchantCategory) {
        return new Origin(
                Optional.of(name),
                Optional.of(country),
                Optional.empty(),
                Optional.empty(),
                Optional.of(merchantCategory));
    }

    /// A branch counter or cash machine there.
    Origin counter() {
        return new Origin(
                Optional.of(name), Optional.of(country), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// An order from that device and internet address.
    Origin online(String device, String ip) {
        return new Origin(
                Optional.of(name), Optional.of(country), Optional.of(device), Optional.of(ip), Optional.empty());
    }
}
