/// In: what is recorded and found about the parties of a dossier. Out: the part that each may play, with
/// reasons.
@NullMarked
package io.casewright.analysis.role;

import org.jspecify.annotations.NullMarked;
