/// In: versioned prompt files. Out: rendered prompts with their version and digest.
@NullMarked
package io.casewright.prompt;

import org.jspecify.annotations.NullMarked;
