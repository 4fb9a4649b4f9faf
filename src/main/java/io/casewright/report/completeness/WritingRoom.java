package io.casewright.report.completeness;

import io.casewright.evidence.EnglishSentences;
import io.casewright.report.OneLine;
import io.casewright.report.completeness.Completeness.Budget;
import io.casewright.report.completeness.Completeness.Budget.SectionUse;
import io.casewright.report.form.Form;
import io.casewright.writing.Room;
import io.casewright.writing.Room.Part;
import io.casewright.writing.Room.Used;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a text in the making takes of a form's room, for whoever types it: nothing is kept.
public final class WritingRoom {

    private WritingRoom() {}

    /// Throws [IllegalArgumentException] for a section that the form does not have.
    ///
    /// @param texts by id of section, in any order; a section that is not in it is empty
    public static Budget of(Form form, Map<String, String> texts) {
        List<Part> parts = new ArrayList<>();
        List<SectionUse> sections = new ArrayList<>();
        form.sections().stream().map(Form.FormSection::outline).forEach(outline -> {
            String text = OneLine.of(texts.getOrDefault(outline.id(), ""));
            sections.add(new SectionUse(outline.id(), text.length()));
            parts.add(new Part(outline.title(), EnglishSentences.of(text)));
        });
        texts.keySet().stream()
                .filter(id -> sections.stream().noneMatch(each -> each.section().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("the form %s has no section \"%s\"".formatted(form.id(), id));
                });
        Room room = form.limits().room();
        Used used = room.used(parts);
        return new Budget(
                used.characters(),
                room.characters(),
                room.characters() - used.characters(),
                used.blocks(),
                room.blocks(),
                room.holds(parts),
                sections);
    }
}
