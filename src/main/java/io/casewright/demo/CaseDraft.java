package io.casewright.demo;

import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.NoteId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One of the twelve cases while it is being written: parties, alerts, notes and what was planted.
final class CaseDraft {

    private static final Set<String> FIRST_READERS = Set.of("investigator-1", "report-writer-1", "reviewer-1");
    private static final Set<String> ALL_READERS = Set.of(
            "investigator-1", "report-writer-1", "reviewer-1", "investigator-2", "report-writer-2", "reviewer-2");

    private final int number;
    private final String typology;
    private final String title;
    private final List<Party> parties = new ArrayList<>();
    private final List<AlertDraft> alerts = new ArrayList<>();
    private final List<NoteDraft> notes = new ArrayList<>();
    private final List<Entry> planted = new ArrayList<>();
    private final List<Entry> counted = new ArrayList<>();
    private final List<String> explanation = new ArrayList<>();
    private final List<String> indicators = new ArrayList<>();
    private LocalDate opened = LocalDate.of(2026, 6, 1);
    private Direction direction = Direction.IN;

    /// An alert before its transactions have ids.
    record AlertDraft(
            Member member,
            String rule,
            String threshold,
            String score,
            LocalDate raised,
            List<Entry> entries,
            String disposition,
            Optional<String> reason) {

        /// An alert that led to the case.
        static AlertDraft escalated(Member member, LocalDate raised, String rule, String threshold) {
            return new AlertDraft(member, rule, threshold, "80", raised, List.of(), "escalated", Optional.empty());
        }

        AlertDraft scored(String points) {
            return new AlertDraft(member, rule, threshold, points, raised, entries, disposition, reason);
        }

        AlertDraft triggeredBy(List<Entry> bookings) {
            return new AlertDraft(member, rule, threshold, score, raised, List.copyOf(bookings), disposition, reason);
        }

        /// An alert that an analyst closed with that reason.
        AlertDraft cleared(String why) {
            return new AlertDraft(member, rule, threshold, score, raised, entries, "cleared", Optional.of(why));
        }
    }

    /// A note before it has an id.
    record NoteDraft(Optional<Member> about, String author, LocalDateTime written, String text, Set<String> flags) {}

    /// @param typology the typology that it was planted as, or `innocent`
    CaseDraft(int number, String typology, String title) {
        this.number = number;
        this.typology = typology;
        this.title = title;
    }

    CaseId id() {
        return new CaseId(World.padded("DEMO-", number, 2));
    }

    void opened(LocalDate day) {
        opened = day;
    }

    void party(Member member, PartyRole role, String reason) {
        parties.add(new Party(member.name(), Optional.of(member.id()), role, reason));
    }

    /// Somebody without an account here.
    void outsider(String name, PartyRole role, String reason) {
        parties.add(new Party(name, Optional.empty(), role, reason));
    }

    /// Marks a booking as part of the scheme.
    Entry plant(Entry entry) {
        planted.add(entry);
        return entry;
    }

    Journal.Pair plant(Journal.Pair pair) {
        plant(pair.out());
        plant(pair.in());
        return pair;
    }

    /// Marks a booking as part of the scheme whose amount belongs to the case's total.
    Entry count(Entry entry) {
        counted.add(entry);
        direction = entry.direction();
        return plant(entry);
    }

    void alert(AlertDraft alert) {
        alerts.add(alert);
    }

    void note(Member about, String author, LocalDateTime written, String text, String... flags) {
        notes.add(new NoteDraft(Optional.of(about), author, written, text, Set.of(flags)));
    }

    void caseNote(String author, LocalDateTime written, String text) {
        notes.add(new NoteDraft(Optional.empty(), author, written, text, Set.of()));
    }

    /// Words that an account of the innocent explanation must contain.
    void explainedBy(String... words) {
        explanation.addAll(List.of(words));
    }

    /// Indicators of the library that this plot was written to show, by id.
    void shows(List<String> ids) {
        indicators.addAll(ids);
    }

    List<String> indicators() {
        return indicators;
    }

    List<Entry> planted() {
        return planted;
    }

    List<Entry> counted() {
        return counted;
    }

    List<AlertDraft> alerts() {
        return alerts;
    }

    List<NoteDraft> notes() {
        return notes;
    }

    List<Party> parties() {
        return parties;
    }

    String typology() {
        return typology;
    }

    List<String> explanation() {
        return explanation;
    }

    Direction direction() {
        return direction;
    }

    CaseFile caseFile(List<AlertId> alertIds) {
        return new CaseFile(id(), title, "open", opened, parties, alertIds, readers());
    }

    private Set<String> readers() {
        return number % 2 == 0 ? ALL_READERS : FIRST_READERS;
    }

    static Alert alert(AlertDraft draft, AlertId id, Journal.Closed journal) {
        return new Alert(
                id,
                draft.member().id(),
                draft.rule(),
                draft.threshold(),
                Optional.of(new BigDecimal(draft.score())),
                draft.raised(),
                draft.entries().stream().map(journal::idOf).sorted().toList(),
                draft.disposition(),
                draft.reason());
    }

    static Note note(NoteDraft draft, NoteId id, Optional<CaseId> caseId) {
        return new Note(
                id,
                caseId,
                draft.about().map(Member::id),
                draft.author(),
                draft.written().atZone(World.ZONE).toInstant(),
                draft.text(),
                draft.flags());
    }
}
