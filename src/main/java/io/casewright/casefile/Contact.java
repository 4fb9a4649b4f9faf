package io.casewright.casefile;

import java.util.Optional;

/// How a customer is reached; shared between customers it is itself a sign.
public record Contact(Optional<String> address, Optional<String> phone, Optional<String> email) {

    public static final Contact UNKNOWN = new Contact(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
