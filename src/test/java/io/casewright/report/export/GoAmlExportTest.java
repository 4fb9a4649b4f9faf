package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Report.PartyFiling;
import io.casewright.report.export.RelevantBookings.Booked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "Asia/Dubai, 2026-03-01T23:30:05, 2026-03-01T19:30:05Z",
        "Asia/Dubai, 2026-03-02T00:10:00, 2026-03-01T20:10:00Z",
        "Pacific/Honolulu, 2026-02-28T23:59:59, 2026-03-01T09:59:59Z",
        "Pacific/Honolulu, 2026-03-01T00:00:00, 2026-03-01T10:00:00Z"
    })
    void aBookingKeepsTheWallClockOfItsZone(ZoneId zone, LocalDateTime wallClock, Instant booked) {
        Filing filing =
                Filings.of(Filings.changing(Filings.BANK.dossierOf(STRUCTURING), booking -> at(booking, booked, zone)));

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

    @Test
    void whatWasDoneStandsApartFromWhyItIsSuspicious() {
        Xml report = Xml.parse(export.write(Filings.of(STRUCTURING)).content());

        assertThat(report.textOf("action")).contains("escalated to the head of compliance");
        assertThat(report.textOf("reason")).doesNotContain("escalated to the head of compliance");
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
}
