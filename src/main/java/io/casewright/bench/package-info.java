/// In: data to measure with. Out: tables of medians and percentiles.
@NullMarked
package io.casewright.bench;

import org.jspecify.annotations.NullMarked;
