/// In: an alert with the words of its threshold, and the records. Out: what was crossed, with which transaction
/// and when; or that the records do not bear the rule out.
@NullMarked
package io.casewright.analysis.alert;

import org.jspecify.annotations.NullMarked;
