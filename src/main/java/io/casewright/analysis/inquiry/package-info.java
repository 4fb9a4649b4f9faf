/// In: findings, the typologies that they fit and what could not be tested. Out: lawful explanations to rule
/// out, what is missing on file, and what to ask next.
@NullMarked
package io.casewright.analysis.inquiry;

import org.jspecify.annotations.NullMarked;
