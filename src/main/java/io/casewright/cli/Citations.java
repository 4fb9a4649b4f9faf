package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;

/// How an answer's citations and sources are written for people, whatever the form of the text.
final class Citations {

    private static final int LONGEST = 240;

    private Citations() {}

    /// A sentence with its citations behind it: `The wages went back. [F3][K1]`.
    static String cited(JsonNode sentence) {
        StringBuilder words = new StringBuilder(sentence.path("text").asText().strip());
        String space = " ";
        for (JsonNode citation : sentence.path("citations")) {
            words.append(space).append('[').append(citation.asText()).append(']');
            space = "";
        }
        return words.toString();
    }

    static String marked(JsonNode source) {
        return "[" + source.path("id").asText() + "]";
    }

    /// What a source says, shortened, and where it stands.
    static String described(JsonNode source) {
        String says = shortened(source.path("says").asText());
        String from = source.path("from").asText();
        return from.isEmpty() ? says : says + " — " + from;
    }

    /// Who wrote the answer, from which ledger, and what became of its sentences.
    static String madeBy(JsonNode answer) {
        JsonNode ledger = answer.path("ledger");
        if (!ledger.isObject()) {
            return "";
        }
        JsonNode quality = answer.path("quality");
        return "%d sentences written, %d repaired, %d replaced, %d left out. Answer %s from ledger %s, written by %s."
                .formatted(
                        quality.path("written").asInt(),
                        quality.path("repaired").asInt(),
                        quality.path("replaced").asInt(),
                        quality.path("leftOut").asInt(),
                        answer.path("id").asText(),
                        ledger.path("id").asText(),
                        writer(answer.path("writtenBy")));
    }

    private static String writer(JsonNode writtenBy) {
        String model = writtenBy.path("model").asText("");
        return model.isEmpty() ? "the built-in writer" : model;
    }

    private static String shortened(String words) {
        String plain = words.strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).stripTrailing() + "…";
    }
}
