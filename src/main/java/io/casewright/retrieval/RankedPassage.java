package io.casewright.retrieval;

import io.casewright.evidence.CitedPassage;
import io.casewright.index.TextMatches;
import java.util.List;

/// A passage with its place in a ranking.
///
/// @param rank from 1
/// @param score from 0 to 1: compare within one ranking only
/// @param answers whether the passage is close enough to the question to be put before a writer as an answer
/// @param language of the passage as a BCP 47 tag; `und` where nothing tells
/// @param alsoIn passages of the same text, which the ranking does not show again
public record RankedPassage(
        CitedPassage passage, int rank, double score, boolean answers, String language, List<CitedPassage> alsoIn) {

    public RankedPassage {
        alsoIn = List.copyOf(alsoIn);
    }

    /// Words of the passage that are words of the question, in the order of its text.
    public List<Match> matches(String question) {
        return TextMatches.of(question, passage.passage().text()).stream()
                .map(match -> new Match(match.start(), match.end()))
                .toList();
    }

    /// A word of the passage's text.
    ///
    /// @param end after its last character
    public record Match(int start, int end) {}
}
