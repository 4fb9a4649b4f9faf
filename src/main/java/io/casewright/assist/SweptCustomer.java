package io.casewright.assist;

import io.casewright.evidence.CustomerId;
import java.util.List;
import java.util.Optional;

/// What a sweep found of one customer.
///
/// @param present how many indicators are present
/// @param tested how many could be tested
/// @param strongest ids of the strongest present ones, at most three
/// @param typology id of the typology that they fit best; empty when none does or mitigating facts explain them
/// @param score how well, from 0 to 1
public record SweptCustomer(
        CustomerId customer,
        String name,
        int present,
        int tested,
        List<String> strongest,
        Optional<String> typology,
        Optional<Double> score) {

    public SweptCustomer {
        strongest = List.copyOf(strongest);
    }

    @Override
    public String toString() {
        return "SweptCustomer[" + customer + "]";
    }
}
