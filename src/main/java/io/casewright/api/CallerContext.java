package io.casewright.api;

import io.casewright.access.Access;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/// The caller of a request as the framework carries it from the gate to the endpoint.
record CallerContext(Access access, boolean isSecure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return () -> access.caller().id();
    }

    @Override
    public boolean isUserInRole(String role) {
        return Problems.word(access.caller().role()).equals(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return "development";
    }
}
