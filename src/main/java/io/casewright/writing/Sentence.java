package io.casewright.writing;

import io.casewright.evidence.Citation;
import java.util.List;

/// One sentence as it will be shown, with what it rests on.
///
/// @param text plain English without citation marks; slots are filled
/// @param citations in the order in which the writer gave them, without doubles
public record Sentence(String text, List<Citation> citations) {

    public Sentence {
        text = text.strip();
        citations = citations.stream().distinct().toList();
    }
}
