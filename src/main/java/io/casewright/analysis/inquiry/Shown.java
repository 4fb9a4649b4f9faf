package io.casewright.analysis.inquiry;

import io.casewright.evidence.RecordRef;
import java.util.List;

/// An indicator that is present, as an inquiry sees it.
///
/// @param indicator id in the library
/// @param words the sign, in the library's words
/// @param records behind the finding
public record Shown(String indicator, String words, List<RecordRef> records) {

    public Shown {
        records = List.copyOf(records);
    }
}
