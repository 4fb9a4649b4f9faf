package io.casewright.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.checking.Checker;
import io.casewright.checking.LedgerChecker;
import io.casewright.checking.Verdict;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.testsupport.SampleLedgers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInWriterTest {

    private static final OutlineLibrary OUTLINES = OutlineLibrary.load(Optional.empty());

    private final BuiltInWriter writer = new BuiltInWriter();
    private final Checker checker = new LedgerChecker();

    @ParameterizedTest
    @MethodSource("ledgersAndOutlines")
    void everySentencePassesTheChecker(Ledger ledger, String outline) {
        Draft draft = writer.write(OUTLINES.outline(outline), ledger);

        List<String> failures = new ArrayList<>();
        for (Sentence sentence : sentences(draft)) {
            Verdict verdict = checker.check(sentence.text(), sentence.citations(), ledger);
            if (!verdict.isSupported()) {
                failures.add(sentence + " -> " + verdict.reason());
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ledgersAndOutlines")
    void theSameLedgerGivesTheSameText(Ledger ledger, String outline) {
        Draft first = writer.write(OUTLINES.outline(outline), ledger);
        Draft second = new BuiltInWriter().write(OUTLINES.outline(outline), ledger);

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void eachFactHasASentenceOfItsOwn(Ledger ledger) {
        for (int number = 1; number <= ledger.facts().size(); number++) {
            Citation citation = Citation.fact(number);

            Sentence sentence = writer.sentenceFor(citation, ledger).orElseThrow();

            assertThat(checker.check(sentence.text(), sentence.citations(), ledger)
                            .isSupported())
                    .isTrue();
        }
    }

    private static List<Sentence> sentences(Draft draft) {
        List<Sentence> all = new ArrayList<>(draft.headline());
        draft.sections().forEach(section -> all.addAll(section.sentences()));
        return all;
    }

    static Stream<Ledger> ledgers() {
        return SampleLedgers.all().stream();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> ledgersAndOutlines() {
        return SampleLedgers.all().stream()
                .flatMap(ledger -> Stream.of(
                                "customer-summary",
                                "risk-explanation",
                                "generic-narrative",
                                "case-answer",
                                "typology-answer")
                        .map(outline -> org.junit.jupiter.params.provider.Arguments.arguments(ledger, outline)));
    }
}
