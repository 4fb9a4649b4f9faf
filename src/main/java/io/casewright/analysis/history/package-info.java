/// In: what an earlier look knew, and the records of today. Out: what changed, and the earlier alerts and
/// cases.
@NullMarked
package io.casewright.analysis.history;

import org.jspecify.annotations.NullMarked;
