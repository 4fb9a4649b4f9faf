/// In: a question and a dossier. Out: what the question asks to be computed, and the facts computed for it; nothing
/// here
/// can reach a class that changes state.
@NullMarked
package io.casewright.assist.tool;

import org.jspecify.annotations.NullMarked;
