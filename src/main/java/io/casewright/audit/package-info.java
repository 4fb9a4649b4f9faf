/// In: who asked what and what produced the answer. Out: a hash-chained record of it.
@NullMarked
package io.casewright.audit;

import org.jspecify.annotations.NullMarked;
