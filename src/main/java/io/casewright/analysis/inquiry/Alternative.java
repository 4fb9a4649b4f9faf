package io.casewright.analysis.inquiry;

import java.util.List;

/// Lawful activity that looks like a typology.
///
/// @param typology id in the library, whose entry names it
/// @param lookalike the lawful activity, in the library's words
/// @param tellsApart what would tell it from the crime; empty where the library says both in one
/// @param computation the fact that carries it
/// @param indicators the present findings that it would have to explain; never empty
public record Alternative(
        String typology, String lookalike, String tellsApart, String computation, List<String> indicators) {

    public Alternative {
        indicators = List.copyOf(indicators);
    }
}
