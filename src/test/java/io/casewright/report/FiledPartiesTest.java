package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.Analyst;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.Decision;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.demo.DemoBank;
import io.casewright.evidence.CaseId;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.Report.PartyFiling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiledPartiesTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    private static final FiledParties PARTIES = new FiledParties(Analyst.of(KnowledgeBase.load()));

    /// A worker who may be held in a scam compound, and the employer that the worker names.
    private static final Dossier WORKER = BANK.dossierOf(new CaseId("DEMO-03"));

    static List<CaseFile> cases() {
        return BANK.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inEveryDemoCaseSubjectsAreFiledAndVictimsAreNeverAmongThem(CaseFile caseFile) {
        List<FiledParty> filed = PARTIES.of(BANK.dossierOf(caseFile.id()), List.of());

        assertThat(filed)
                .hasSize(caseFile.parties().size())
                .isSortedAccordingTo(Comparator.comparing(FiledParty::filedAs));
        assertThat(filed).allSatisfy(each -> {
            assertThat(each.reason()).isNotBlank();
            if (each.filedAs() == FiledAs.SUBJECT) {
                assertThat(each.party().role()).isEqualTo(PartyRole.SUBJECT);
            }
        });
        assertThat(of(filed, PartyRole.SUBJECT)).allMatch(each -> each.filedAs() == FiledAs.SUBJECT);
    }

    @Test
    void whereNothingIsKnownNobodyIsFiledInDoubt() {
        assertThat(of(PARTIES.of(WORKER, List.of()), PartyRole.UNKNOWN))
                .isNotEmpty()
                .allMatch(each -> each.filedAs() == FiledAs.NOT_FILED);
    }

    @Test
    void aPotentialVictimCannotBeChosenAsASubject() {
        String worker = victim(WORKER);

        assertThat(PARTIES.refusal(WORKER, worker, FiledAs.SUBJECT))
                .hasValueSatisfying(reason -> assertThat(reason).contains("never filed as a subject"));
        assertThat(filedAs(WORKER, worker, FiledAs.SUBJECT)).isEqualTo(FiledAs.POTENTIAL_VICTIM);
    }

    @ParameterizedTest
    @EnumSource(value = FiledAs.class, mode = EnumSource.Mode.EXCLUDE, names = "SUBJECT")
    void anythingLessCanBeChosen(FiledAs wanted) {
        String worker = victim(WORKER);

        assertThat(PARTIES.refusal(WORKER, worker, wanted)).isEmpty();
        assertThat(filedAs(WORKER, worker, wanted)).isEqualTo(wanted);
    }

    @Test
    void aChoiceOfBeforeFallsWhenThePartyBecomesAPotentialVictim() {
        Dossier before = with(BANK.dossierOf(new CaseId("DEMO-10")), party -> party);
        String subject = before.caseFile().orElseThrow().subjects().getFirst().id();
        Dossier after = with(before, party -> role(party, PartyRole.POTENTIAL_VICTIM, Optional.empty()));

        assertThat(filedAs(before, subject, FiledAs.SUBJECT)).isEqualTo(FiledAs.SUBJECT);
        assertThat(filedAs(after, subject, FiledAs.SUBJECT)).isEqualTo(FiledAs.POTENTIAL_VICTIM);
    }

    @Test
    void whoeverTheRecordsPointAtAsAVictimIsNoSubjectUntilAPersonDecides() {
        String worker = victim(WORKER);
        Dossier undecided = with(
                WORKER, party -> party.id().equals(worker) ? role(party, PartyRole.UNKNOWN, Optional.empty()) : party);
        Dossier decided =
                with(WORKER, party -> party.id().equals(worker) ? role(party, PartyRole.SUBJECT, decision()) : party);

        assertThat(PARTIES.refusal(undecided, worker, FiledAs.SUBJECT))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("Decide this party's role in the case first"));
        assertThat(filedAs(undecided, worker, FiledAs.SUBJECT)).isEqualTo(FiledAs.POTENTIAL_VICTIM);
        assertThat(PARTIES.of(undecided, List.of()))
                .filteredOn(each -> each.party().id().equals(worker))
                .allSatisfy(each -> assertThat(each.reason()).contains("The records point at a potential victim"));
        assertThat(PARTIES.refusal(decided, worker, FiledAs.SUBJECT)).isEmpty();
        assertThat(PARTIES.of(decided, List.of()))
                .filteredOn(each -> each.party().id().equals(worker))
                .allMatch(each -> each.filedAs() == FiledAs.SUBJECT);
    }

    private static FiledAs filedAs(Dossier dossier, String party, FiledAs chosen) {
        return PARTIES.of(dossier, List.of(new PartyFiling(party, chosen, "A reason.", "report-writer-1"))).stream()
                .filter(each -> each.party().id().equals(party))
                .findFirst()
                .orElseThrow()
                .filedAs();
    }

    private static String victim(Dossier dossier) {
        return dossier.caseFile().orElseThrow().parties().stream()
                .filter(party -> party.role() == PartyRole.POTENTIAL_VICTIM)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<FiledParty> of(List<FiledParty> filed, PartyRole role) {
        return filed.stream().filter(each -> each.party().role() == role).toList();
    }

    private static Optional<Decision> decision() {
        return Optional.of(
                new Decision("investigator-1", Instant.EPOCH, PartyRole.POTENTIAL_VICTIM, "As the case had it."));
    }

    private static Party role(Party party, PartyRole role, Optional<Decision> decision) {
        return new Party(party.name(), party.customer(), role, "Changed here.", decision);
    }

    /// The same case with its parties changed; records keep the role that the case had.
    private static Dossier with(Dossier dossier, UnaryOperator<Party> change) {
        CaseFile own = dossier.caseFile().orElseThrow();
        CaseFile changed = new CaseFile(
                own.id(),
                own.title(),
                own.status(),
                own.opened(),
                own.parties().stream().map(change).toList(),
                own.alerts(),
                own.readers());
        return new Dossier(
                Optional.of(changed), dossier.customers(), dossier.notes(), dossier.asOf(), dossier.surroundings());
    }
}
