package io.casewright.report.form;

import io.casewright.evidence.Passage.Sureness;
import io.casewright.report.form.CodeList.Code;
import java.util.List;

/// A list of codes as its file says it.
record CodeListFile(String id, String title, String issuer, List<CodeFile> codes) {

    record CodeFile(
            String code,
            String title,
            String place,
            String verified,
            String source,
            List<String> typologies,
            List<String> indicators) {

        private Code code(String file) {
            Sureness sure = switch (verified) {
                case "yes" -> Sureness.VERIFIED;
                case "quoted" -> Sureness.QUOTED;
                case "no" -> Sureness.UNVERIFIED;
                default ->
                    throw new InvalidFormException("%s, code \"%s\": verified is \"yes\", quoted or \"no\", not \"%s\""
                            .formatted(file, code, verified));
            };
            return new Code(code, title, place, sure, source, typologies, indicators);
        }
    }

    /// @param file for people
    CodeList list(String file) {
        return new CodeList(
                id, title, issuer, codes.stream().map(each -> each.code(file)).toList());
    }
}
