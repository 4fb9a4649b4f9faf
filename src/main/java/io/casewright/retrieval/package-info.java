/// In: a question and an access. Out: ranked passages, in the same order every time.
@NullMarked
package io.casewright.retrieval;

import org.jspecify.annotations.NullMarked;
