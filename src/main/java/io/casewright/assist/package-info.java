/// In: a caller's wish (summarise, explain, draft, answer). Out: an answer in which every sentence has a verdict.
@NullMarked
package io.casewright.assist;

import org.jspecify.annotations.NullMarked;
