package io.casewright.bench.checker;

import java.util.Optional;

/// One way of making a true sentence false. Empty where the sentence offers no place for it.
interface Lie {

    Optional<Told> plant(Told truth);
}
