package io.casewright.writing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a form asks of a text beside its outline.
///
/// @param form how people call the form; empty where the text has none
/// @param tone what the writer keeps to, a sentence each
/// @param questions by id of section, what its reader asks, a question each
/// @param room that the text must fit into
public record Brief(String form, List<String> tone, Map<String, List<String>> questions, Room room) {

    /// For a text that has no form.
    public static final Brief NONE = new Brief("", List.of(), Map.of(), Room.UNLIMITED);

    public Brief {
        tone = List.copyOf(tone);
        Map<String, List<String>> copied = new LinkedHashMap<>();
        questions.forEach((section, asked) -> copied.put(section, List.copyOf(asked)));
        questions = java.util.Collections.unmodifiableMap(copied);
    }

    public boolean isOfForm() {
        return !form.isEmpty();
    }

    /// What the reader of a section asks; empty where the form does not say.
    public List<String> questionsOf(String section) {
        return questions.getOrDefault(section, List.of());
    }
}
