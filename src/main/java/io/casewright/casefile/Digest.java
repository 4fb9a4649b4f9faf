package io.casewright.casefile;

import io.casewright.evidence.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/// Tells whether a record with lists of its own is the same as the one on record.
final class Digest {

    private static final String SEPARATOR = "\u001f";

    private Digest() {}

    static String of(Object... parts) {
        return Sha256.hex(List.of(parts).stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR)));
    }
}
