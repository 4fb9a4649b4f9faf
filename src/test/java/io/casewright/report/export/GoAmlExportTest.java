package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Form.Purpose;
import io.casewright.report.Report.PartyFiling;
import io.casewright.report.ReportState;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.export.RelevantBookings.Booked;
import io.quarkus.runtime.StartupEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoAmlExportTest {

    private static final CaseId WITH_VICTIMS = new CaseId("DEMO-01");
    private static final CaseId WITHOUT_SUBJECT = new CaseId("DEMO-03");
    private static final CaseId STRUCTURING = new CaseId("DEMO-10");

    @TempDir
    Path data;

    private GoAmlExport export;

    static List<CaseId> cases() {
        return Filings.cases();
    }

    @BeforeEach
    void setUpTheInstitution() {
        Filings.institution(data);
        export = new GoAmlExport(data);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDemoCaseIsFiledByTheExampleSettingsAndReadsBackAsTheSameBookings(CaseId caseId) {
        Filing filing = Filings.of(caseId);
        List<Booked> bookings = RelevantBookings.of(filing);

        Xml report = Xml.parse(export.write(filing).content());

        assertThat(bookings).isNotEmpty();
        assertThat(report.all("transaction").stream().map(GoAmlExportTest::told))
                .containsExactlyElementsOf(
                        bookings.stream().map(GoAmlExportTest::told).toList());
        assertThat(report.one("report_indicators/indicator").text()).isEqualTo("FTIEA");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExportTakesNoLongerThanASecond(CaseId caseId) {
        Filing filing = Filings.of(caseId);

        assertThat(Filings.bestOfThree(() -> export.write(filing))).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePartiesReadBackAsTheyWereFiledAndOnlySubjectsAreSuspected(CaseId caseId) {
        Filing filing = Filings.of(caseId);

        Xml report = Xml.parse(export.write(filing).content());

        List<FiledParty> named = filing.parties().stream()
                .filter(party -> party.filedAs() != FiledAs.NOT_FILED)
                .toList();
        List<Xml> parties = report.all("activity/report_parties/report_party");
        assertThat(parties.stream().map(GoAmlExportTest::name))
                .containsExactlyElementsOf(
                        named.stream().map(each -> each.party().name()).toList());
        assertThat(parties.stream().map(each -> each.textOf("is_suspected")))
                .containsExactlyElementsOf(named.stream()
                        .map(each -> Boolean.toString(each.filedAs() == FiledAs.SUBJECT))
                        .toList());
    }

    @Test
    void aPotentialVictimIsNowhereSuspectedAndHasTheRoleOfOne() {
        Filing filing = Filings.of(WITH_VICTIMS);
        List<String> victims = filing.dossier().customers().stream()
                .filter(records -> records.role() == PartyRole.POTENTIAL_VICTIM)
                .map(records -> records.customer().id().value())
                .toList();

        Xml report = Xml.parse(export.write(filing).content());

        assertThat(victims).isNotEmpty();
        assertThat(report.all("activity/report_parties/report_party").stream()
                        .filter(party -> party.textOf("role").equals("VICTIM"))
                        .map(party -> party.textOf("is_suspected")))
                .hasSameSizeAs(victims)
                .containsOnly("false");
        assertThat(sidesOf(report, victims, "client_number")).contains("false").doesNotContain("true");
    }

    @Test
    void aCaseWithoutASubjectSuspectsNobody() {
        Xml report = Xml.parse(export.write(Filings.of(WITHOUT_SUBJECT)).content());

        assertThat(report.everything().stream()
                        .filter(each -> each.name().endsWith("is_suspected"))
                        .map(Xml::text))
                .isNotEmpty()
                .containsOnly("false");
    }

    @Test
    void whoeverInsistsOnAVictimAsASubjectFilesAPotentialVictimAllTheSame() {
        Filing filing = Filings.of(WITH_VICTIMS);
        String victim = filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.POTENTIAL_VICTIM)
                .findFirst()
                .orElseThrow()
                .party()
                .id();

        Filing insisted =
                Filings.choosing(filing, List.of(new PartyFiling(victim, FiledAs.SUBJECT, "Sent money.", "writer-1")));

        assertThat(insisted.parties().stream().filter(each -> each.party().id().equals(victim)))
                .allSatisfy(each -> {
                    assertThat(each.filedAs()).isEqualTo(FiledAs.POTENTIAL_VICTIM);
                    assertThat(each.reason()).contains("never filed as a subject", "writer-1");
                });
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

    @ParameterizedTest
    @CsvSource({
        "Asia/Dubai, 2026-03-01T23:30:05, 2026-03-01T19:30:05Z",
        "Asia/Dubai, 2026-03-02T00:10:00, 2026-03-01T20:10:00Z",
        "Pacific/Honolulu, 2026-02-28T23:59:59, 2026-03-01T09:59:59Z",
        "Pacific/Honolulu, 2026-03-01T00:00:00, 2026-03-01T10:00:00Z"
    })
    void aBookingKeepsTheWallClockOfItsZone(ZoneId zone, LocalDateTime wallClock, Instant booked) {
        Filing filing = Filings.of(changed(Filings.BANK.dossierOf(STRUCTURING), booking -> at(booking, booked, zone)));

        Xml report = Xml.parse(export.write(filing).content());

        assertThat(report.all("transaction/date_transaction").stream().map(Xml::text))
                .isNotEmpty()
                .containsOnly(GoAmlTransactionXml.wallClock(wallClock));
        assertThat(report.all("transaction/date_transaction").stream().map(each -> LocalDateTime.parse(each.text())))
                .containsOnly(wallClock);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Dubai, 2026-07-02T06:30:00", "Pacific/Honolulu, 2026-07-01T16:30:00"})
    void theReportHasTheDayOfTheInstitutionNotOfUtc(String zone, String expected) {
        Filings.change(data, "goaml/settings.yaml", "zone: America/New_York", "zone: " + zone);

        Xml report = Xml.parse(export.write(Filings.of(STRUCTURING)).content());

        assertThat(report.textOf("submission_date")).isEqualTo(expected);
    }

    @Test
    void aCountryOfBirthIsNeverConcludedFromANationality() {
        Dossier dossier = Filings.BANK.dossierOf(WITHOUT_SUBJECT);
        CustomerId person = dossier.customers().getFirst().customer().id();
        Filings.put(
                data,
                "goaml/particulars.csv",
                "customer,gender,nationality1,id_number\n%s,F,PH,P-1234567\n".formatted(person));

        Xml party = Xml.parse(export.write(Filings.of(dossier)).content())
                .all("activity/report_parties/report_party/person")
                .getFirst();

        assertThat(party.textOf("nationality1")).isEqualTo("PH");
        assertThat(party.textOf("id_number")).isEqualTo("P-1234567");
        assertThat(party.textOf("gender")).isEqualTo("F");
        assertThat(party.all("birth_place")).isEmpty();
        assertThat(party.everything().stream()
                        .filter(each -> each.text().equals("PH"))
                        .map(Xml::name))
                .containsExactly("nationality1");
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

        List<Problem> problems =
                problems(Filings.of(changed(Filings.BANK.dossierOf(WITHOUT_SUBJECT), UnaryOperator.identity())));

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
    void whatWasDoneStandsApartFromWhyItIsSuspicious() {
        Xml report = Xml.parse(export.write(Filings.of(STRUCTURING)).content());

        assertThat(report.textOf("action")).contains("escalated to the head of compliance");
        assertThat(report.textOf("reason")).doesNotContain("escalated to the head of compliance");
    }

    @Test
    void anAmountInAnotherCurrencyNeedsARateAndKeepsItsOwnFigure() {
        Dossier euros = changed(Filings.BANK.dossierOf(STRUCTURING), GoAmlExportTest::inEuros);

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
    void theSameReportGivesTheSameBytes() {
        assertThat(export.write(Filings.of(WITH_VICTIMS)).content())
                .isEqualTo(export.write(Filings.of(WITH_VICTIMS)).content());
    }

    @Test
    void aNameInAnyScriptReadsBackAsItWas() {
        Filing filing = Filings.telling(
                Filings.of(STRUCTURING),
                "Activity",
                "Seán O'Neill & 王小明 <محمد> paid 🐟 \"fish\".",
                "A\u0000B\u202Ec\uD83D.");

        byte[] xml = export.write(filing).content();

        assertThat(Xml.parse(xml).textOf("reason"))
                .isEqualTo("Activity\nSeán O'Neill & 王小明 <محمد> paid 🐟 \"fish\". A Bc\uFFFD.");
        assertThat(new String(xml, StandardCharsets.UTF_8)).doesNotContain("\u202E", "\u0000");
    }

    private List<Problem> problems(Filing filing) {
        return catchThrowableOfType(ExportRefusedException.class, () -> export.write(filing))
                .problems();
    }

    private static String told(Xml transaction) {
        return String.join(
                "|",
                transaction.textOf("transactionnumber"),
                transaction.textOf("date_transaction"),
                transaction.textOf("amount_local"));
    }

    private static String told(Booked booked) {
        Transaction booking = booked.transaction();
        return String.join(
                "|",
                booking.id().value(),
                GoAmlTransactionXml.wallClock(
                        booking.booked().atZone(booking.zone()).toLocalDateTime()),
                booking.amount().amount().toPlainString());
    }

    private static String name(Xml party) {
        Xml who = party.all("*").getFirst();
        return who.name().equals("entity")
                ? who.textOf("name")
                : (who.textOf("first_name") + " " + who.textOf("last_name"));
    }

    /// Whether the sides of these customers are suspected, in every transaction.
    private static List<String> sidesOf(Xml report, List<String> customers, String element) {
        List<String> flags = new ArrayList<>();
        for (Xml side : report.all("transaction/*")) {
            boolean own = side.everything().stream()
                    .anyMatch(each -> each.name().equals(element) && customers.contains(each.text()));
            if (own) {
                flags.addAll(side.all("*").stream()
                        .filter(each -> each.name().endsWith("is_suspected"))
                        .map(Xml::text)
                        .collect(Collectors.toList()));
            }
        }
        return flags;
    }

    private static Dossier changed(Dossier dossier, UnaryOperator<Transaction> change) {
        List<CustomerRecords> customers = dossier.customers().stream()
                .map(records -> new CustomerRecords(
                        records.customer(),
                        records.role(),
                        records.accounts(),
                        records.transactions().stream().map(change).toList(),
                        records.alerts(),
                        records.events()))
                .toList();
        return new Dossier(dossier.caseFile(), customers, dossier.notes(), dossier.asOf(), dossier.surroundings());
    }

    private static Transaction at(Transaction booking, Instant booked, ZoneId zone) {
        return new Transaction(
                booking.id(),
                booking.account(),
                booked,
                zone,
                booking.amount(),
                booking.direction(),
                booking.channel(),
                booking.counterparty(),
                booking.reference(),
                booking.origin(),
                booking.details());
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
