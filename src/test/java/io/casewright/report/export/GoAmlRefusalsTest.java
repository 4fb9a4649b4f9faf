package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.casefile.Dossier;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Money;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.ReportState;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.form.Form.Purpose;
import io.quarkus.runtime.StartupEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is refused, and with which words.
class GoAmlRefusalsTest {

    private static final CaseId WITH_VICTIMS = new CaseId("DEMO-01");
    private static final CaseId WITHOUT_SUBJECT = new CaseId("DEMO-03");
    private static final CaseId STRUCTURING = new CaseId("DEMO-10");

    @TempDir
    Path data;

    private GoAmlExport export;

    @BeforeEach
    void setUpTheInstitution() {
        Filings.institution(data);
        export = new GoAmlExport(data);
    }

    @ParameterizedTest
    @EnumSource(value = ReportState.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGNED_OFF")
    void nothingIsFiledByDefault(ReportState state) {
        List<Problem> problems = problems(Filings.in(Filings.of(STRUCTURING), state));

        assertThat(problems).extracting(Problem::field).containsExactly("state");
    }

    @Test
    void aDraftIsToldAllThatIsMissingAtOnce() {
        Filings.change(data, "goaml/settings.yaml", "  gender: \"-\"\n", "");

        List<Problem> problems = problems(Filings.in(Filings.of(WITHOUT_SUBJECT), ReportState.DRAFT));

        assertThat(problems).extracting(Problem::field).contains("state").anyMatch(field -> field.endsWith("/gender"));
    }

    @Test
    void aClosureMemoIsNoReport() {
        List<Problem> problems = problems(Filings.withForm(Filings.of(STRUCTURING), Purpose.CLOSURE));

        assertThat(problems).extracting(Problem::field).containsExactly("form");
    }

    @Test
    void withoutSettingsNobodyFilesAndTheReasonSaysWhatToDo() {
        export = new GoAmlExport(data.resolve("elsewhere"));

        List<Problem> problems = problems(Filings.of(STRUCTURING));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("goaml/settings.yaml");
            assertThat(problem.problem()).contains("knowledge-base/goaml/settings.yaml");
        });
    }

    @Test
    void whatNobodyKnowsIsMissingByFieldAndIsNotInvented() {
        Filings.change(data, "goaml/settings.yaml", "  gender: \"-\"\n", "");
        Filings.change(data, "goaml/settings.yaml", "  tph_number: UNKNOWN\n", "");

        List<Problem> problems = problems(
                Filings.of(Filings.changing(Filings.BANK.dossierOf(WITHOUT_SUBJECT), UnaryOperator.identity())));

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.field()).startsWith("report/transaction[").endsWith("/t_person/gender");
            assertThat(problem.problem()).contains("is missing", "goaml/particulars.csv", "unknown.gender");
        });
    }

    @Test
    void aCodeThatTheFiuDoesNotKnowIsToldWithItsBooking() {
        Filings.put(data, "goaml/transmodes.csv", "code,title\nWIRE,Wire\n");

        List<Problem> problems = problems(Filings.of(STRUCTURING));

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.field()).matches("report/transaction\\[.+]/transmode_code");
            assertThat(problem.problem()).contains("is not in goaml/transmodes.csv", "codes.transmodes");
        });
    }

    @Test
    void withoutACodeThereIsNoReport() {
        Filing filing = Filings.of(STRUCTURING);

        List<Problem> problems = problems(new Filing(
                filing.report(), filing.form(), filing.dossier(), filing.parties(), List.of(), filing.ledgers()));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("report/report_indicators/indicator");
            assertThat(problem.problem())
                    .contains("is missing", "without a finding there is no code", "goaml-indicators.yaml");
        });
    }

    @Test
    void aNarrativeThatIsTooLongIsRefusedWithHowMuch() {
        Filing filing = Filings.telling(Filings.of(STRUCTURING), "Activity", "x".repeat(3_992));

        assertThat(problems(filing)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("report/reason");
            assertThat(problem.problem()).contains("has 4001 characters, and 4000 fit", "shorten the narrative by 1");
        });
        assertThat(export.write(Filings.telling(Filings.of(STRUCTURING), "Activity", "x".repeat(3_991)))
                        .content())
                .isNotEmpty();
    }

    @Test
    void anElementThatTheSchemaDoesNotKnowCanBeLeftOutButNotWhoIsSuspected() {
        Filings.change(data, "goaml/settings.yaml", "leave-out: []", "leave-out: [from_is_suspected, to_is_suspected]");
        Xml report = Xml.parse(export.write(Filings.of(WITH_VICTIMS)).content());
        assertThat(report.everything().stream().map(Xml::name))
                .contains("is_suspected")
                .doesNotContain("from_is_suspected", "to_is_suspected");

        Filings.change(data, "goaml/settings.yaml", "leave-out: [from_is_suspected", "leave-out: [is_suspected");
        assertThat(problems(Filings.of(WITH_VICTIMS)))
                .extracting(Problem::field)
                .containsExactly("goaml/settings.yaml, leave-out");
    }

    @Test
    void aSchemaThatOpensOtherFilesIsNotUsed() {
        Path secret = data.resolve("secret.txt");
        Filings.put(data, "secret.txt", "secret");
        Filings.put(
                data,
                "goaml/schema.xsd",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x>&e;</x>".formatted(secret.toUri()));
        assertThat(problems(Filings.of(STRUCTURING))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("goaml/schema.xsd");
            assertThat(problem.problem()).contains("DOCTYPE").doesNotContain("secret");
        });

        Filings.put(data, "goaml/schema.xsd", """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xs:include schemaLocation="http://127.0.0.1:9/other.xsd"/><xs:element name="report"/>
                </xs:schema>
                """);
        assertThat(problems(Filings.of(STRUCTURING))).extracting(Problem::field).containsExactly("goaml/schema.xsd");
    }

    @Test
    void theInstitutionsOwnSchemaIsTheOneThatCounts() {
        Filings.put(data, "goaml/schema.xsd", """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="other"/></xs:schema>
                """);

        assertThat(problems(Filings.of(STRUCTURING)).getFirst().field()).isEqualTo("report");
    }

    @Test
    void moreTransactionsThanTheFiuTakesAreNotLeftOutSilently() {
        Filings.change(data, "goaml/settings.yaml", "transactions: 1000", "transactions: 10");

        assertThat(problems(Filings.of(STRUCTURING))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("report/transaction");
            assertThat(problem.problem()).contains("10 is the most", "limits.transactions");
        });
    }

    @Test
    void settingsThatAreWrongAreAllToldByKey() {
        Filings.put(
                data,
                "goaml/settings.yaml",
                "currency: DOLLAR\nzone: Atlantis\ncolour: red\nlimits: {reason: 9000}\ncodes: {transmodes: {barter: B}}\n");

        assertThat(problems(Filings.of(STRUCTURING)))
                .extracting(Problem::field)
                .contains(
                        "goaml/settings.yaml, currency",
                        "goaml/settings.yaml, zone",
                        "goaml/settings.yaml, colour",
                        "goaml/settings.yaml, rentity-id",
                        "goaml/settings.yaml, limits.reason",
                        "goaml/settings.yaml, codes.transmodes.barter",
                        "goaml/settings.yaml, reporting-person.first-name");
    }

    @Test
    void settingsThatAreWrongStopTheStart() {
        export.check(new StartupEvent());
        Filings.put(data, "goaml/settings.yaml", "colour: red\n");

        assertThatExceptionOfType(ExportRefusedException.class)
                .isThrownBy(() -> export.check(new StartupEvent()))
                .withMessageContaining("goaml/settings.yaml, colour");
    }

    @Test
    void aFilingThatHasAVictimAsASubjectIsRefusedHoweverItCameAbout() {
        Filing filing = Filings.of(WITH_VICTIMS);
        List<FiledParty> wrong = filing.parties().stream()
                .map(each -> new FiledParty(each.party(), FiledAs.SUBJECT, each.reason()))
                .toList();

        List<Problem> problems = problems(
                new Filing(filing.report(), filing.form(), filing.dossier(), wrong, filing.codes(), filing.ledgers()));

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.field()).startsWith("parties.");
            assertThat(problem.problem()).contains("never filed as a subject");
        });
    }

    @Test
    void anAmountInAnotherCurrencyNeedsARateAndKeepsItsOwnFigure() {
        Dossier euros = Filings.changing(Filings.BANK.dossierOf(STRUCTURING), GoAmlRefusalsTest::inEuros);

        assertThat(problems(Filings.of(euros)))
                .extracting(Problem::field)
                .contains("goaml/settings.yaml, exchange-rates.EUR");

        Filings.change(data, "goaml/settings.yaml", "exchange-rates: {}", "exchange-rates: {EUR: 1.0825}");
        Filing filing = Filings.of(euros);
        Xml first = Xml.parse(export.write(filing).content()).all("transaction").getFirst();
        BigDecimal foreign =
                RelevantBookings.of(filing).getFirst().transaction().amount().amount();
        assertThat(first.textOf("*/to_foreign_currency/foreign_amount")
                        + first.textOf("*/from_foreign_currency/foreign_amount"))
                .contains(foreign.toPlainString());
        assertThat(new BigDecimal(first.textOf("amount_local")))
                .isEqualByComparingTo(foreign.multiply(new BigDecimal("1.0825")).setScale(2, RoundingMode.HALF_EVEN));
    }

    private List<Problem> problems(Filing filing) {
        return catchThrowableOfType(ExportRefusedException.class, () -> export.write(filing))
                .problems();
    }

    private static Transaction inEuros(Transaction booking) {
        return new Transaction(
                booking.id(),
                booking.account(),
                booking.booked(),
                booking.zone(),
                new Money(booking.amount().amount(), "EUR"),
                booking.direction(),
                booking.channel(),
                booking.counterparty(),
                booking.reference(),
                booking.origin(),
                booking.details());
    }
}
