package io.casewright.api;

import io.casewright.access.Access;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/// Who asks, as a method argument of an endpoint (`@BeanParam`).
record Asker(@Context SecurityContext context) {

    /// What the caller may read; there is always one behind the gate.
    Access access() {
        if (context instanceof CallerContext caller) {
            return caller.access();
        }
        throw new IllegalStateException("the request gate did not let this request in");
    }
}
