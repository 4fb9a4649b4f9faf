/// In: the `test:` blocks of the library's indicators and its lexicons. Out: thresholds, and which payments and which
/// customers a block speaks of, ready to be read from records.
@NullMarked
package io.casewright.analysis.declare;

import org.jspecify.annotations.NullMarked;
