/// In: passages and their vectors. Out: ranked candidates from text and from vectors, within the caller's access.
@NullMarked
package io.casewright.index;

import org.jspecify.annotations.NullMarked;
