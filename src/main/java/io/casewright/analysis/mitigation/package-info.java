/// In: a dossier. Out: the case against suspicion: mitigating facts, one rule for each kind, weighed together.
@NullMarked
package io.casewright.analysis.mitigation;

import org.jspecify.annotations.NullMarked;
