/// In: one customer's indexed records, and the thresholds of a library entry. Out: whether a sign is seen, with the
/// records that show it. A signal is one small class and one row in [Signals].
@NullMarked
package io.casewright.analysis.signal;

import org.jspecify.annotations.NullMarked;
