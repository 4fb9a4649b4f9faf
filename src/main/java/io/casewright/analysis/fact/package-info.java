/// In: an indexed dossier. Out: facts, each one plain sentence whose figures, dates and names are its typed values.
@NullMarked
package io.casewright.analysis.fact;

import org.jspecify.annotations.NullMarked;
