/// In: judged questions as tables of features. Out: a scorer that was trained on them, and how well one ranks.
@NullMarked
package io.casewright.bench.rank;

import org.jspecify.annotations.NullMarked;
