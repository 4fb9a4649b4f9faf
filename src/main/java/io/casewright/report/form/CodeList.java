package io.casewright.report.form;

import io.casewright.evidence.Passage.Sureness;
import java.util.List;

/// A regulator's list of codes, as its file in `knowledge-base/codes/` or `<data>/codes/` says.
///
/// @param id stable name (`uk-glossary`), the file's name without its ending
/// @param codes in the order in which they are given
public record CodeList(String id, String title, String issuer, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    /// A code and what it follows from.
    ///
    /// @param title what it says; empty where only its issuer knows: such a code is offered and never given
    /// @param place the field, box or text that it belongs to
    /// @param sure how well it is known to be so
    /// @param typologies ids of the typologies that give it when the findings fit one of them
    /// @param indicators ids of the indicators that give it when one of them is present
    public record Code(
            String code,
            String title,
            String place,
            Sureness sure,
            String source,
            List<String> typologies,
            List<String> indicators) {

        public Code {
            typologies = List.copyOf(typologies);
            indicators = List.copyOf(indicators);
        }

        public boolean isKnown() {
            return !title.isBlank();
        }
    }
}
