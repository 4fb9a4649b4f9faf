package io.casewright.assist;

import io.casewright.checking.Verdict;
import io.casewright.evidence.Citation;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.writing.Assignment;
import io.casewright.writing.Sentence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What no sentence of a model may hold or rest on, whatever its evidence says: a link, an image, markup, a stand-in
/// for
/// an identifier that nobody made, and a note or file of the case, whose words are quoted by code or not at all: a
/// suspect may have written them, and a model that repeats them would say them as its own.
final class ModelMarks {

    private static final Pattern ACTIVE =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*://|\\b(?:javascript|data|mailto|vbscript):"
                    + "|\\bwww\\.|!?\\[[^\\]]*][(\\[]|!\\[|</?[a-z!][^>]*>?|&#?\\w+;");

    private ModelMarks() {}

    /// Why a model's sentence may not be shown at all.
    static Optional<Verdict> refusal(Sentence sentence, Assignment assignment) {
        String text = sentence.text();
        Matcher active = ACTIVE.matcher(text);
        if (active.find()) {
            return Optional.of(new Verdict.Unsupported(
                    active.group(), "A sentence holds no link, image or markup; write plain words."));
        }
        if (assignment.errand().holdsStandIn(text)) {
            return Optional.of(new Verdict.Unsupported(
                    "a stand-in", "It stands for nobody; copy stand-ins as the evidence has them."));
        }
        return sentence.citations().stream()
                .filter(citation -> isOfTheCase(citation, assignment))
                .findFirst()
                .map(citation -> new Verdict.Unsupported(
                        citation.toString(),
                        "A note or file of the case is quoted by the program; cite a fact or a typology passage."));
    }

    private static boolean isOfTheCase(Citation citation, Assignment assignment) {
        return assignment
                .ledger()
                .passage(citation)
                .filter(passage -> passage.document().tier() == SourceTier.CASE)
                .isPresent();
    }

    /// Quoted words without anything that a reader's program could open or run; letters stay as they are.
    static String disarmed(String text) {
        if (!ACTIVE.matcher(text).find()) {
            return text;
        }
        return text.replace("://", "[:]//")
                .replaceAll("(?i)\\b(www)\\.", "$1[.]")
                .replaceAll("(?i)\\b(javascript|data|mailto|vbscript):", "$1[:]")
                .replaceAll("]\\s*([(\\[])", "] $1")
                .replace("![", "! [")
                .replace('<', '‹')
                .replace('>', '›')
                .replaceAll("&(?=#?\\w+;)", "& ");
    }
}
