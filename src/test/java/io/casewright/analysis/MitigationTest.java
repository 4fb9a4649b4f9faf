package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.mitigation.Mitigation;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CustomerId;
import io.casewright.knowledge.KnowledgeBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Each rule of the case against suspicion: present, absent, and a near miss.
class MitigationTest {

    private static final Analyst ANALYST = new RecordsAnalyst(KnowledgeBase.load());

    @Test
    void anAlertClearedWithAReasonSpeaksForTheCustomerAndOneWithoutDoesNot() {
        assertThat(kinds(paid().alert(alert("AL-1", "cleared", "Invoices seen"))))
                .contains("earlier-alert");
        assertThat(kinds(paid().alert(alert("AL-1", "cleared", "")))).doesNotContain("earlier-alert");
        assertThat(kinds(paid().alert(alert("AL-1", "escalated", "Invoices seen"))))
                .doesNotContain("earlier-alert");
    }

    @Test
    void documentsThatStaffSawSpeakForTheCustomerAndAVisitAloneDoesNot() {
        assertThat(kinds(paid().note("documents-seen"))).contains("examined");
        assertThat(kinds(paid().note("site-visited"))).doesNotContain("examined");
        assertThat(kinds(paid())).doesNotContain("examined");
    }

    @Test
    void aSharedSurnameAloneIsNoFamilyAndTheSameAddressWithItIs() {
        Book brother = new Book("C-2").named("Bo Lee").as(PartyRole.UNKNOWN).at("1 Elm Street");
        Book namesake = new Book("C-3").named("Cy Lee").as(PartyRole.UNKNOWN).at("9 Oak Street");
        Book lodger = new Book("C-4").named("Di Moss").as(PartyRole.UNKNOWN).at("1 Elm Street");

        assertThat(kinds(Book.dossier(home().outTo("2025-02-01T10:00", "100", brother), brother)))
                .contains("family");
        assertThat(kinds(Book.dossier(home().outTo("2025-02-01T10:00", "100", namesake), namesake)))
                .doesNotContain("family");
        assertThat(kinds(Book.dossier(home().outTo("2025-02-01T10:00", "100", lodger), lodger)))
                .doesNotContain("family");
    }

    @Test
    void aPeakThatComesAgainAfterAYearIsASeasonAndOneThatCameOnceIsNot() {
        assertThat(kinds(monthly(2024, 6, 2025, 6))).contains("same-season");
        assertThat(kinds(monthly(2024, 5, 2025, 6))).doesNotContain("same-season");
        assertThat(kinds(monthly(0, 0, 2025, 6))).doesNotContain("same-season");
    }

    @Test
    void activityWithinTwiceTheStatementIsKeptAndOneMonthAboveItIsNot() {
        Book kept = monthly(0, 0, 0, 0).expecting("1000", "1000");
        Book broken = monthly(0, 0, 2025, 6).expecting("1000", "1000");

        assertThat(kinds(kept)).contains("within-expectation");
        assertThat(kinds(broken)).doesNotContain("within-expectation");
        assertThat(kinds(monthly(0, 0, 0, 0))).doesNotContain("within-expectation");
    }

    @Test
    void aLongRelationCountsUpToTheFirstAlertThatStands() {
        Book old = paid().openedOn(LocalDate.of(2019, 1, 2));

        assertThat(kinds(old)).contains("long-history");
        assertThat(kinds(paid().openedOn(LocalDate.of(2019, 1, 2)).alert(alert("AL-1", "escalated", ""))))
                .contains("long-history");
        assertThat(kinds(paid().openedOn(LocalDate.of(2020, 6, 2)).alert(alert("AL-1", "escalated", ""))))
                .doesNotContain("long-history");
        assertThat(kinds(paid().openedOn(LocalDate.of(2020, 6, 2)).alert(alert("AL-1", "cleared", ""))))
                .contains("long-history");
    }

    @Test
    void payeesNamedAtOnboardingAreKnownAndOthersAreNot() {
        Book stated = new Book("C-1").stating("Pays Harbor Relief every month");

        assertThat(kinds(stated.out("2025-02-01T10:00", "100", Channel.TRANSFER, "Harbor Relief")))
                .contains("known-payees");
        assertThat(kinds(new Book("C-1")
                        .stating("Pays Harbor Relief every month")
                        .out("2025-02-01T10:00", "100", Channel.TRANSFER, "Harbor Rent")))
                .doesNotContain("known-payees");
    }

    @Test
    void whatTheCustomerStatesHasNoWeightByItself() {
        Book carries = new Book("C-1").stating("Tuition lessons for pupils");
        Book differs = new Book("C-1").stating("Tuition lessons for pupils");
        for (int day = 1; day <= 12; day++) {
            String when = "2025-03-%02dT10:00".formatted(day);
            carries.book(
                    io.casewright.casefile.Transaction.Direction.IN,
                    when,
                    io.casewright.evidence.Money.of("40", "USD"),
                    Channel.TRANSFER,
                    Book.Side.of("Payer " + day).saying("tuition March"));
            differs.in(when, "40", Channel.TRANSFER, "Payer " + day);
        }

        assertThat(mitigations(carries.dossier()))
                .filteredOn(each -> each.kind().equals("stated-business"))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.weight()).isZero());
        assertThat(kinds(differs)).doesNotContain("stated-business");
    }

    @Test
    void mitigatingFactsExplainOnlyWithAnExaminationAndWithoutAContradiction() {
        Book good = monthly(2024, 6, 2025, 6)
                .alert(alert("AL-1", "cleared", "Season of the trade; contracts seen"))
                .note("documents-seen");
        Book contradicted = monthly(2024, 6, 2025, 6)
                .alert(alert("AL-1", "cleared", "Season of the trade; contracts seen"))
                .note("documents-seen")
                .note("third-party-speaks");

        Analysis explained = ANALYST.analyse(good.dossier());
        assertThat(explained.assessment().explained()).isTrue();
        assertThat(explained.facts())
                .anyMatch(fact -> fact.computation().startsWith("mitigation.explains.earlier-alert"));
        assertThat(ANALYST.analyse(contradicted.dossier()).assessment().explained())
                .isFalse();
    }

    private static Book paid() {
        return new Book("C-1").in("2025-02-03T10:00", "500", Channel.TRANSFER, "Some Employer Ltd");
    }

    private static Book home() {
        return new Book("C-1").at("1 Elm Street");
    }

    /// USD 500 a month through 2024 and 2025, and 5,000 more in the months given (year 0 for none).
    private static Book monthly(int year, int month, int otherYear, int otherMonth) {
        Book book = new Book("C-1");
        for (int at = 0; at < 24; at++) {
            int ofYear = 2024 + at / 12;
            int ofMonth = 1 + at % 12;
            boolean peak = (ofYear == year && ofMonth == month) || (ofYear == otherYear && ofMonth == otherMonth);
            book.in("%d-%02d-05T10:00".formatted(ofYear, ofMonth), peak ? "5500" : "500", Channel.TRANSFER, "Trade Co");
        }
        return book;
    }

    private static Alert alert(String id, String disposition, String reason) {
        return new Alert(
                new AlertId(id),
                new CustomerId("C-1"),
                "rule",
                "threshold",
                Optional.empty(),
                LocalDate.of(2025, 3, 1),
                List.of(),
                disposition,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }

    private static List<String> kinds(Book book) {
        return kinds(book.dossier());
    }

    private static List<String> kinds(Dossier dossier) {
        return mitigations(dossier).stream().map(Mitigation::kind).toList();
    }

    private static List<Mitigation> mitigations(Dossier dossier) {
        return ANALYST.analyse(dossier).assessment().mitigations();
    }
}
