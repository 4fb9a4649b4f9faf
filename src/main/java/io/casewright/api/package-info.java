/// In: HTTP. Out: JSON, server-sent events and problem details.
@NullMarked
package io.casewright.api;

import org.jspecify.annotations.NullMarked;
