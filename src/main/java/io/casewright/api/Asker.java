package io.casewright.api;

import io.casewright.access.Access;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/// Who asks, as a method argument of an endpoint (`@BeanParam`).
record Asker(@Context ContainerRequestContext request) {

    private static final String PROPERTY = "casewright.access";

    static void set(ContainerRequestContext request, Access access) {
        request.setProperty(PROPERTY, access);
    }

    /// What the caller may read; there is always one behind the gate.
    Access access() {
        if (request.getProperty(PROPERTY) instanceof Access access) {
            return access;
        }
        throw new IllegalStateException("the request gate did not let this request in: "
                + request.getUriInfo().getPath());
    }
}
