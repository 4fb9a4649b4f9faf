package io.casewright.access;

/// Who is calling, as the identity provider (or, on loopback, a development identity) says.
public record Caller(String id, Role role, Audience audience) {

    public Caller {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a caller has an id");
        }
    }
}
