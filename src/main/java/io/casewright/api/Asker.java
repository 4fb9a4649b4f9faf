package io.casewright.api;

import io.casewright.access.Access;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/// Who asks, as a method argument of an endpoint (`@Context`); the gate says who that is.
@RequestScoped
@Unremovable
class Asker {

    private Optional<Access> access = Optional.empty();

    void letIn(Access reader) {
        access = Optional.of(reader);
    }

    /// What the caller may read; there is always one behind the gate.
    Access access() {
        return access.orElseThrow(() -> new IllegalStateException("the request gate did not let this request in"));
    }
}
