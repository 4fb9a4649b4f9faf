/// In: the identifiers that a request's evidence holds. Out: stand-ins for them, and a look at what is about to leave.
@NullMarked
package io.casewright.pseudonym;

import org.jspecify.annotations.NullMarked;
