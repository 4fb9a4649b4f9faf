/// In: an outline and a ledger. Out: sentences that cite it, by the built-in writer or by a model.
@NullMarked
package io.casewright.writing;

import org.jspecify.annotations.NullMarked;
