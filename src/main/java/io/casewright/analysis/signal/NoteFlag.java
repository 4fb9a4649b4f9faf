package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.NoteFlags;
import io.casewright.casefile.Note;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A behaviour that staff saw and recorded with one of some flags.
final class NoteFlag implements Signal {

    private final List<String> flags;

    NoteFlag(Parameters parameters) {
        flags = parameters.texts("flags");
        for (String flag : flags) {
            if (!NoteFlags.isKnown(flag)) {
                throw parameters.wrong("flags", "of the vocabulary " + NoteFlags.known());
            }
        }
    }

    @Override
    public Reading read(Scene scene) {
        List<Note> notes = new ArrayList<>(scene.view().notes());
        if (scene.dossier().isAboutOne()) {
            notes.addAll(scene.dossier().caseNotes());
        }
        if (notes.isEmpty()) {
            return Reading.cannotTell("notes of staff about the customer");
        }
        for (Note note : notes) {
            Optional<String> flag =
                    flags.stream().filter(note.flags()::contains).findFirst();
            if (flag.isPresent()) {
                return seen(scene, note, flag.get());
            }
        }
        return Reading.notSeen("none of %d notes records %s", notes.size(), String.join(" or ", flags));
    }

    private static Reading seen(Scene scene, Note note, String flag) {
        FactDraft draft = scene.draft()
                .day("day", note.written().atZone(ZoneOffset.UTC).toLocalDate())
                .name("author", note.author())
                .record(new RecordRef(RecordKind.NOTE, note.id().value()));
        return new Reading.Seen(
                0.9,
                "staff recorded it",
                draft.say("It was recorded by {author} on {day} that " + NoteFlags.clause(flag, scene.whom()) + "."),
                scene.view().all().between(0, 0));
    }
}
