package io.casewright.evidence;

/// The unit that is indexed and cited.
///
/// @param ordinal position in the document, from 0
/// @param text what a reader of the page would see, without headers, footers and page numbers
/// @param sure how well the words are known to stand in the official document
public record Passage(PassageId id, DocumentId document, int ordinal, String text, Place place, Sureness sure) {

    /// Whether a passage may be cited as the official document's. A dropped official file is always `VERIFIED`.
    public enum Sureness {
        /// Read in the document itself.
        VERIFIED,
        /// Known from another text that quotes the document.
        QUOTED,
        /// General knowledge: shown as "unverified, from general knowledge" and never as a citation of the document.
        UNVERIFIED
    }

    /// The id of a passage of this text at this place; stable over rebuilds.
    public static PassageId idOf(DocumentId document, int ordinal, String text) {
        return new PassageId("p"
                + Sha256.hex(document.value() + '\n' + ordinal + '\n' + text).substring(0, 24));
    }
}
