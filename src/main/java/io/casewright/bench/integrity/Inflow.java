package io.casewright.bench.integrity;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.knowledge.DocumentReaders;
import io.casewright.knowledge.ReadLimits;
import io.casewright.knowledge.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Documents that come in round after round: in each round every document is new, has changed, or is taken out again.
/// Everything follows from the numbers, so that whoever looks afterwards knows what must be there.
///
/// @param documents how many
record Inflow(int documents) {

    static final Access READER = Access.withoutCases(new Caller("bench", Role.INVESTIGATOR, Audience.INVESTIGATION));

    /// In each round, one document of this many is taken out.
    private static final int TAKEN_OUT = 7;

    private static final int PARAGRAPHS = 3;
    private static final int WORDS = 60;
    private static final String[] VOCABULARY = {
        "cash",
        "deposit",
        "wire",
        "funnel",
        "account",
        "shell",
        "company",
        "wage",
        "casino",
        "broker",
        "border",
        "card",
        "courier",
        "invoice",
        "crypto",
        "wallet",
        "student",
        "agent",
        "remittance",
        "threshold",
        "structuring",
        "charity"
    };

    DocumentId id(int number) {
        return new DocumentId("inflow-%05d".formatted(number));
    }

    boolean isTakenOut(int number, int round) {
        return round > 0 && number % TAKEN_OUT == round % TAKEN_OUT;
    }

    SourceDocument document(int number, int round) {
        return new SourceDocument(
                id(number),
                SourceTier.OFFICIAL,
                "Document " + number,
                "Bench",
                "2026",
                "",
                "invented",
                Sha256.hex(text(number, round)),
                Set.of(),
                Optional.empty());
    }

    /// What the document consists of in this round: none when it is taken out.
    List<Passage> passages(int number, int round) {
        if (isTakenOut(number, round)) {
            return List.of();
        }
        byte[] bytes = text(number, round).getBytes(StandardCharsets.UTF_8);
        return Splitter.split(
                id(number), DocumentReaders.read("inflow.md", bytes, ReadLimits.usual()), Sureness.VERIFIED);
    }

    /// A word that stands in this document alone, whatever the round.
    String word(int number) {
        return "sole" + Integer.toString(number + 100_000, 36) + "word";
    }

    private String text(int number, int round) {
        Random random = new Random(31L * number + round);
        StringBuilder text = new StringBuilder("# Document ")
                .append(number)
                .append(", round ")
                .append(round);
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            text.append("\n\n## Part ").append(paragraph).append("\n\n").append(word(number));
            for (int i = 0; i < WORDS; i++) {
                text.append(' ').append(VOCABULARY[random.nextInt(VOCABULARY.length)]);
            }
            text.append('.');
        }
        return text.append('\n').toString();
    }
}
