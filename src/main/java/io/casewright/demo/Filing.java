package io.casewright.demo;

import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import io.casewright.evidence.NoteId;
import io.casewright.evidence.TransactionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns drafts of cases into records once bookings have ids.
final class Filing {

    private final Journal.Closed journal;
    private final List<Alert> alerts = new ArrayList<>();
    private final List<CaseFile> cases = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Planted> answers = new ArrayList<>();

    private Filing(Journal.Closed journal) {
        this.journal = journal;
    }

    static DemoBank.Papers of(List<CaseDraft> drafts, World world, Journal.Closed journal) {
        Filing filing = new Filing(journal);
        drafts.forEach(filing::file);
        world.clearedAlerts().forEach(filing::add);
        world.remarks().forEach(remark -> filing.add(remark, Optional.empty()));
        return new DemoBank.Papers(
                List.copyOf(filing.alerts),
                List.copyOf(filing.cases),
                List.copyOf(filing.notes),
                new DemoCases(filing.answers));
    }

    private void file(CaseDraft draft) {
        List<AlertId> ids = new ArrayList<>();
        draft.alerts().forEach(alert -> ids.add(add(alert)));
        draft.notes().forEach(note -> add(note, Optional.of(draft.id())));
        CaseFile caseFile = draft.caseFile(ids);
        cases.add(caseFile);
        answers.add(planted(draft, caseFile));
    }

    private AlertId add(CaseDraft.AlertDraft alert) {
        AlertId id = new AlertId(World.padded("AL-", alerts.size() + 1, 2));
        alerts.add(CaseDraft.alert(alert, id, journal));
        return id;
    }

    private void add(CaseDraft.NoteDraft note, Optional<CaseId> caseId) {
        notes.add(CaseDraft.note(note, new NoteId(World.padded("N-", notes.size() + 1, 4)), caseId));
    }

    private Planted planted(CaseDraft draft, CaseFile caseFile) {
        List<LocalDate> days = draft.planted().stream()
                .map(entry -> LocalDate.ofInstant(entry.booked(), World.ZONE))
                .sorted()
                .toList();
        Money total =
                draft.counted().stream().map(Entry::money).reduce(Money::plus).orElseThrow();
        return new Planted(
                caseFile.id(),
                draft.typology(),
                customers(caseFile, PartyRole.SUBJECT),
                customers(caseFile, PartyRole.POTENTIAL_VICTIM),
                days.getFirst(),
                days.getLast(),
                ids(draft.planted()),
                ids(draft.counted()),
                total,
                draft.explanation(),
                draft.indicators());
    }

    private List<TransactionId> ids(Collection<Entry> entries) {
        return entries.stream()
                .map(journal::idOf)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<CustomerId> customers(CaseFile caseFile, PartyRole role) {
        return caseFile.parties().stream()
                .filter(party -> party.role() == role)
                .map(Party::customer)
                .flatMap(Optional::stream)
                .toList();
    }
}
