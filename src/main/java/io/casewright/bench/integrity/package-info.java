/// In: an index that is written to, killed, and damaged. Out: what was lost, doubled, served wrongly or not noticed.
@NullMarked
package io.casewright.bench.integrity;

import org.jspecify.annotations.NullMarked;
