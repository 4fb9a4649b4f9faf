package io.casewright.casefile;

import io.casewright.evidence.CustomerId;
import java.math.BigDecimal;
import java.util.Optional;

/// A natural person behind a company.
///
/// @param share from 0 to 1, empty when control is by other means
/// @param customer the owner's own relation with the bank, if any
public record BeneficialOwner(String name, Optional<BigDecimal> share, Optional<CustomerId> customer) {}
