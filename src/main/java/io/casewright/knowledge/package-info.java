/// In: typology documents in any format. Out: passages with page and position; typologies and red-flag indicators.
@NullMarked
package io.casewright.knowledge;

import org.jspecify.annotations.NullMarked;
