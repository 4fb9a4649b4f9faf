/// In: ledgers of the demo bank. Out: true sentences in many wordings, the same with falsehoods planted in them, and
/// how
/// the checker judged both.
@NullMarked
package io.casewright.bench.checker;

import org.jspecify.annotations.NullMarked;
