package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.NoteFlags;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Note;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Staff saw documents or premises of this customer, or of another of the case whose business hangs on it.
final class Examinations implements MitigationRule {

    private static final double OWN = 1.5;
    private static final double ANOTHERS = 1;

    @Override
    public List<Mitigation> read(Defence defence) {
        List<Mitigation> found = new ArrayList<>();
        for (CustomerView each : defence.dossier().customers()) {
            for (Note note : each.notes()) {
                boolean harmless = note.flags().stream().allMatch(NoteFlags::isInFavour);
                boolean confirmed =
                        note.flags().contains("documents-seen") || note.flags().contains("business-confirmed");
                if (harmless && confirmed) {
                    found.add(examination(defence, note, each == defence.view()));
                }
            }
        }
        return found;
    }

    private static Mitigation examination(Defence defence, Note note, boolean own) {
        List<String> clauses = new ArrayList<>();
        for (String flag : new TreeSet<>(note.flags())) {
            String whom = clauses.isEmpty() ? defence.wording().whom() : "this customer";
            clauses.add("that " + NoteFlags.clause(flag, whom));
        }
        FactDraft draft = defence.draft("examined." + note.id())
                .record(new RecordRef(RecordKind.NOTE, note.id().value()))
                .day("day", note.written().atZone(ZoneOffset.UTC).toLocalDate())
                .name("author", note.author());
        String what = own ? Wording.joined(clauses) : "that a visit or inquiry bears out the business of {who}";
        return new Mitigation(
                "examined",
                own ? OWN : ANOTHERS,
                "staff saw documents or premises",
                true,
                draft.say("It was recorded by {author} on {day} " + what + "."));
    }
}
