package io.casewright.assist;

import io.casewright.checking.Verdict;
import io.casewright.writing.Assignment;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What no sentence may hold, whatever its evidence says: a link, an image, markup, and a stand-in for an identifier
/// that nobody made.
final class ModelMarks {

    private static final Pattern ACTIVE =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*://|\\b(?:javascript|data|mailto|vbscript):"
                    + "|\\bwww\\.|!?\\[[^\\]]*]\\s*[(\\[]|</?[a-z!][^>]*>?|&#?\\w+;");

    private ModelMarks() {}

    /// Why a sentence may not be shown at all.
    static Optional<Verdict> refusal(String text, Assignment assignment) {
        Matcher active = ACTIVE.matcher(text);
        if (active.find()) {
            return Optional.of(new Verdict.Unsupported(
                    active.group(), "A sentence holds no link, image or markup; write plain words."));
        }
        if (assignment.errand().holdsStandIn(text)) {
            return Optional.of(new Verdict.Unsupported(
                    "a stand-in", "It stands for nobody; copy stand-ins as the evidence has them."));
        }
        return Optional.empty();
    }
}
