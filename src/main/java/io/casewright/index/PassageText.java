package io.casewright.index;

import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;

/// What a passage is searched by.
public final class PassageText {

    private PassageText() {}

    /// Where the passage stands: the document's title, the headings above it, and the issuer's own counting.
    static String heading(SourceDocument source, Passage passage) {
        String path = String.join("\n", passage.place().sectionPath());
        return source.title() + '\n' + path + '\n' + passage.place().locator().orElse("");
    }

    /// The text whose vector stands for the passage: the headings above it give the words their subject.
    public static String embedded(Passage passage) {
        return String.join("\n", passage.place().sectionPath()) + '\n' + passage.text();
    }
}
