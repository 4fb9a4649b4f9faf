package io.casewright.report;

import java.util.List;

/// Two versions of a report, word by word.
///
/// @param from the version that the changes start from
/// @param to the version that they lead to
/// @param sections in the order of the later version
/// @param share of the words of both versions that are in one of them alone, from 0 for equal texts to 1
public record Comparison(int from, int to, List<SectionChange> sections, double share) {

    public Comparison {
        sections = List.copyOf(sections);
    }

    /// One section.
    ///
    /// @param pieces in reading order; joined by blanks, those that are not `ADDED` give the earlier text and
    ///     those that are not `REMOVED` the later one
    /// @param added number of words that only the later version has
    /// @param removed number of words that only the earlier version has
    public record SectionChange(String id, String title, List<Piece> pieces, int added, int removed) {

        public SectionChange {
            pieces = List.copyOf(pieces);
        }
    }

    /// Words that stand together and share one fate.
    public record Piece(Kind kind, String words) {}

    /// What became of words.
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }
}
