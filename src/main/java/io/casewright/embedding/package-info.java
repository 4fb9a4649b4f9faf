/// In: text. Out: vectors of the encoder that is packaged with the application.
@NullMarked
package io.casewright.embedding;

import org.jspecify.annotations.NullMarked;
