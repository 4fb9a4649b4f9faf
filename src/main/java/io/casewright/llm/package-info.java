/// In: rendered prompts. Out: a chat model's words, whichever provider wrote them; the one door to any model.
@NullMarked
package io.casewright.llm;

import org.jspecify.annotations.NullMarked;
