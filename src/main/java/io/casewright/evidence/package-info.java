/// In: computed facts and retrieved passages. Out: a ledger that is hashed, cited by sentences and never changed.
@NullMarked
package io.casewright.evidence;

import org.jspecify.annotations.NullMarked;
