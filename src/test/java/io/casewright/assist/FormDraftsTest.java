package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analyst;
import io.casewright.assist.Answer.AnswerSection;
import io.casewright.assist.Answer.Omission;
import io.casewright.checking.BlindReader;
import io.casewright.checking.LedgerChecker;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.llm.Errand;
import io.casewright.report.form.CodeLists;
import io.casewright.report.form.Form;
import io.casewright.report.form.Form.Purpose;
import io.casewright.report.form.FormLibrary;
import io.casewright.writing.Assignment;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.Room.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// All twelve demo cases in all forms, by the built-in writer.
class FormDraftsTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    private static final KnowledgeBase LIBRARY = KnowledgeBase.load();
    private static final Analyst ANALYST = Analyst.of(LIBRARY);
    private static final FormLibrary FORMS = FormLibrary.load(
            Optional.empty(), CodeLists.load(Optional.empty(), LIBRARY).ids());
    private static final Map<String, Ledger> LEDGERS = new HashMap<>();

    private final BuiltInWriter builtIn = new BuiltInWriter();
    private final CheckedWriting writing =
            new CheckedWriting(builtIn, builtIn, new LedgerChecker(), AssistBeans.repairs(builtIn));

    static Stream<Arguments> drafts() {
        return FORMS.all().stream()
                .flatMap(form -> BANK.answers().all().stream().map(planted -> Arguments.of(form, planted)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aDraftFitsItsFormAndAnswersTheSixQuestions(Form form, Planted planted) {
        CheckedText text = draft(form, planted);

        assertThat(form.limits().room().holds(parts(text))).isTrue();
        assertThat(text.sections()).hasSizeGreaterThan(2);
        assertThat(BlindReader.read(sentences(text)).gaps()).isEmpty();
        assertThat(text.quality().leftOut()).isZero();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void whatDidNotFitIsSaidAndNothingElseIsMissing(Form form, Planted planted) {
        Ledger ledger = ledger(planted);
        CheckedText whole = writing.write(
                new Assignment(form.outline(), ledger, Errand.NONE, io.casewright.writing.Brief.NONE),
                AnswerListener.NONE);

        CheckedText text = draft(form, planted);

        int gone = sentences(whole).size() - sentences(text).size();
        int said = text.omissions().stream()
                .map(Omission::reason)
                .filter(reason -> reason.contains("did not fit"))
                .mapToInt(reason -> Integer.parseInt(reason.substring(0, reason.indexOf(' '))))
                .sum();
        assertThat(said).isEqualTo(gone);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void theCaseAgainstSuspicionIsNeverTrimmedAwayAltogether(Form form, Planted planted) {
        Ledger ledger = ledger(planted);
        List<String> cited = text(form, planted).stream()
                .flatMap(sentence -> sentence.citations().stream())
                .flatMap(citation -> ledger.fact(citation).stream())
                .filter(fact -> fact.topic() == Topic.MITIGATION)
                .map(Fact::computation)
                .toList();

        boolean any = ledger.facts().stream().anyMatch(fact -> fact.topic() == Topic.MITIGATION);
        assertThat(cited.isEmpty()).isEqualTo(!any);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void noReportTellsOfAnotherCase(Form form, Planted planted) {
        Ledger ledger = ledger(planted);

        assertThat(text(form, planted))
                .allSatisfy(sentence -> assertThat(sentence.citations())
                        .allSatisfy(citation -> assertThat(
                                        ledger.fact(citation).orElseThrow().computation())
                                .doesNotStartWith("history.case.")));
    }

    static Stream<Planted> innocents() {
        return BANK.answers().all().stream().filter(Planted::isInnocent);
    }

    static Stream<Planted> cases() {
        return BANK.answers().all().stream();
    }

    @ParameterizedTest
    @MethodSource("innocents")
    void aClosureMemoOpensWithTheInnocentExplanation(Planted planted) {
        CheckedText memo = draft(FORMS.form("closure-memo"), planted);

        AnswerSection first = memo.sections().getFirst();
        assertThat(first.id()).isEqualTo("reasons");
        assertThat(first.sentences().getFirst().text()).contains("innocent explanation");
        assertThat(memo.sections().getLast().id()).isEqualTo("open");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyAClosureMemoDoesNotOpenWithTheKindOfActivity(Planted planted) {
        for (Form form : FORMS.all()) {
            CheckedText text = draft(form, planted);

            boolean opens = text.sections()
                    .getFirst()
                    .sentences()
                    .getFirst()
                    .equals(text.headline().getFirst());
            boolean closure = form.purpose() == Purpose.CLOSURE;
            assertThat(opens).as(form.id()).isEqualTo(!closure || (opens && planted.isInnocent()));
        }
    }

    private CheckedText draft(Form form, Planted planted) {
        Commission commission = form.commission(Optional.empty());
        return writing.write(
                new Assignment(commission.outline(), ledger(planted), Errand.NONE, commission.brief()),
                AnswerListener.NONE);
    }

    private List<CheckedSentence> text(Form form, Planted planted) {
        return draft(form, planted).sections().stream()
                .flatMap(section -> section.sentences().stream())
                .toList();
    }

    private static Ledger ledger(Planted planted) {
        return LEDGERS.computeIfAbsent(planted.caseId().value(), id -> {
            Analysis analysis = ANALYST.analyse(BANK.dossierOf(planted.caseId()));
            return Ledger.of("report on case " + id, analysis.explained(), List.of());
        });
    }

    private static List<String> sentences(CheckedText text) {
        return text.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(CheckedSentence::text)
                .toList();
    }

    private static List<Part> parts(CheckedText text) {
        return text.sections().stream()
                .map(section -> new Part(
                        section.title(),
                        section.sentences().stream().map(CheckedSentence::text).toList()))
                .toList();
    }
}
