package io.casewright.casefile;

import java.util.ArrayList;
import java.util.List;

/// What became of records that were written: each one is counted in exactly one of the four.
///
/// @param unchanged records that were there already with the same content
/// @param rejected records that were not written because they refer to something unknown
public record Written(long inserted, long updated, long unchanged, List<Rejected> rejected) {

    public static final Written NOTHING = new Written(0, 0, 0, List.of());

    public Written {
        rejected = List.copyOf(rejected);
    }

    /// A record that was left out.
    ///
    /// @param id the record's own id
    /// @param field the member that is to blame, as in an import file (`account`)
    /// @param value what the member held
    public record Rejected(String id, String field, String value, String reason) {}

    public Written plus(Written other) {
        List<Rejected> both = new ArrayList<>(rejected);
        both.addAll(other.rejected);
        return new Written(inserted + other.inserted, updated + other.updated, unchanged + other.unchanged, both);
    }

    public long total() {
        return inserted + updated + unchanged + rejected.size();
    }
}
