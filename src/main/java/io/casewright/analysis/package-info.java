/// In: a case or a customer. Out: facts and findings computed from its records; no text by a model, ever.
@NullMarked
package io.casewright.analysis;

import org.jspecify.annotations.NullMarked;
