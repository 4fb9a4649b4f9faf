package io.casewright.assist;

import io.casewright.assist.Answer.Omission;
import io.casewright.checking.BlindReader;
import io.casewright.checking.BlindReading;
import io.casewright.checking.BlindReading.Gap;
import io.casewright.checking.BlindReading.Question;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.writing.Assignment;
import io.casewright.writing.Outline.Section;
import io.casewright.writing.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What somebody who reads a narrative alone cannot tell (who, what, when, where, why, how) goes back to the writer,
/// once; what a model leaves open then, the built-in writer says from the ledger, and what the ledger does not hold is
/// said to be missing.
final class BlindSpots {

    private final Assignment assignment;
    private final CheckedPass pass;
    private final Repairs repairs;

    BlindSpots(Assignment assignment, CheckedPass pass, Repairs repairs) {
        this.assignment = assignment;
        this.pass = pass;
        this.repairs = repairs;
    }

    void mend() {
        if (!assignment.outline().isNarrative() || !pass.hasAny()) {
            return;
        }
        List<Gap> gaps = gaps();
        if (gaps.isEmpty()) {
            return;
        }
        List<String> requests = gaps.stream().map(Gap::request).toList();
        repairs.filled(requests, assignment).forEach(sentence -> pass.take(placeOf(sentence), sentence));
        for (Gap gap : gaps()) {
            if (!fill(gap.question())) {
                pass.omit(new Omission("narrative", gap.request()));
            }
        }
    }

    private List<Gap> gaps() {
        return BlindReader.read(pass.sentences()).gaps();
    }

    /// Says the first fact that answers and that the outline has a place for.
    private boolean fill(Question question) {
        Ledger ledger = assignment.ledger();
        return IntStream.rangeClosed(1, ledger.facts().size())
                .mapToObj(Citation::fact)
                .filter(citation -> placeOf(citation).isPresent())
                .filter(citation ->
                        answers(ledger.fact(citation).map(Fact::statement).orElseThrow(), question))
                .anyMatch(citation -> say(citation, ledger));
    }

    private boolean say(Citation citation, Ledger ledger) {
        Optional<Sentence> own = repairs.replacement(citation, ledger);
        return own.isPresent() && pass.fill(placeOf(citation).orElseThrow(), List.of(own.get()));
    }

    private static boolean answers(String statement, Question question) {
        BlindReading reading = BlindReader.read(List.of(statement));
        return !reading.answers().getOrDefault(question, List.of()).isEmpty();
    }

    private String placeOf(Sentence sentence) {
        return sentence.citations().stream()
                .map(this::placeOf)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> assignment.outline().sections().getFirst().id());
    }

    /// The first section that the fact belongs to.
    private Optional<String> placeOf(Citation citation) {
        return assignment
                .ledger()
                .fact(citation)
                .flatMap(fact -> assignment.outline().sections().stream()
                        .filter(section -> section.holds(fact))
                        .map(Section::id)
                        .findFirst());
    }
}
