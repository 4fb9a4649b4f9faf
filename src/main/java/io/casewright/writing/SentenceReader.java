package io.casewright.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.casewright.evidence.Ledger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Reads sentences out of a text that comes in pieces, each as soon as it is whole. The text is either lines, as
/// [CitedLine] reads them, or JSON with an object for each sentence: `{"text": "…", "cites": ["F1"]}`; which of the two
/// shows at its first character.
final class SentenceReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXTS = List.of("text", "sentence");
    private static final List<String> CITES = List.of("cites", "citations", "ids");

    /// No sentence is as long as this; what is, is no answer.
    private static final int LONGEST = 16_384;

    private final Ledger ledger;
    private final StringBuilder open = new StringBuilder();
    private Form form = Form.UNKNOWN;

    // Of a JSON text: where the objects begin that are open in `open`, and where reading goes on.
    private final Deque<Integer> objects = new ArrayDeque<>();
    private int at;
    private boolean quoted;
    private boolean escaped;

    private enum Form {
        UNKNOWN,
        LINES,
        JSON
    }

    SentenceReader(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The sentences that this piece finished.
    List<Sentence> add(String piece) {
        open.append(piece);
        recognise();
        return switch (form) {
            case UNKNOWN -> List.of();
            case LINES -> lines();
            case JSON -> objects();
        };
    }

    /// What the last piece left open.
    ///
    /// @param whole whether the text came to its own end; what a limit cut off is no sentence
    List<Sentence> end(boolean whole) {
        boolean readable = whole && form != Form.JSON && open.length() < LONGEST;
        return readable ? CitedLine.sentences(open.toString(), ledger) : List.of();
    }

    private void recognise() {
        while (form == Form.UNKNOWN) {
            String begun = open.toString().stripLeading();
            if (begun.startsWith("```")) {
                int line = begun.indexOf('\n');
                if (line < 0) {
                    return;
                }
                open.replace(0, open.length(), begun.substring(line + 1));
            } else if (begun.isEmpty() || "``".startsWith(begun)) {
                return;
            } else {
                form = begun.startsWith("{\"") || begun.matches("(?s)(\\{|\\[)\\s*[\\[{\"].*") ? Form.JSON : Form.LINES;
                boolean undecided = begun.strip().matches("[\\[{]");
                form = undecided ? Form.UNKNOWN : form;
                if (undecided) {
                    return;
                }
            }
        }
    }

    private List<Sentence> lines() {
        List<Sentence> sentences = new ArrayList<>();
        int end = open.indexOf("\n");
        while (end >= 0) {
            if (end < LONGEST) {
                sentences.addAll(CitedLine.sentences(open.substring(0, end), ledger));
            }
            open.delete(0, end + 1);
            end = open.indexOf("\n");
        }
        return sentences;
    }

    private List<Sentence> objects() {
        List<Sentence> sentences = new ArrayList<>();
        for (; at < open.length(); at++) {
            char character = open.charAt(at);
            if (escaped) {
                escaped = false;
            } else if (character == '\\') {
                escaped = quoted;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == '{') {
                objects.push(at);
            } else if (!quoted && character == '}' && !objects.isEmpty()) {
                sentence(open.substring(objects.pop(), at + 1)).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private Optional<Sentence> sentence(String object) {
        try {
            JsonNode node = JSON.readTree(object);
            Optional<String> text = TEXTS.stream()
                    .filter(node::hasNonNull)
                    .map(key -> node.path(key).asText())
                    .findFirst();
            List<String> ids = new ArrayList<>();
            CITES.forEach(key ->
                    node.path(key).forEach(id -> ids.add(id.asText().replaceAll("[\\[\\]]", ""))));
            return text.flatMap(words -> CitedLine.sentence(words, ids, ledger));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
