/// In: a question's candidates as the index sketches them. Out: one score each, by a small learned model.
@NullMarked
package io.casewright.retrieval.rank;

import org.jspecify.annotations.NullMarked;
