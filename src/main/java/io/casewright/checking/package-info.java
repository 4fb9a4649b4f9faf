/// In: sentences and the ledger that they cite. Out: one verdict a sentence.
@NullMarked
package io.casewright.checking;

import org.jspecify.annotations.NullMarked;
