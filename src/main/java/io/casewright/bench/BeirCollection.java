package io.casewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A test collection in BEIR's form.
///
/// @param entries in the order of the file
/// @param questions those that the split judges, by id
record BeirCollection(List<Entry> entries, Map<String, String> questions) {

    /// One line of `corpus.jsonl`.
    record Entry(String id, String title, String text) {}

    static BeirCollection read(Path folder, String split) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode line : lines(folder.resolve("corpus.jsonl"))) {
            entries.add(new Entry(
                    line.path("_id").asText(),
                    line.path("title").asText(),
                    line.path("text").asText()));
        }
        Set<String> judged = judged(folder.resolve("qrels").resolve(split + ".tsv"));
        Map<String, String> questions = new LinkedHashMap<>();
        for (JsonNode line : lines(folder.resolve("queries.jsonl"))) {
            if (judged.contains(line.path("_id").asText())) {
                questions.put(line.path("_id").asText(), line.path("text").asText());
            }
        }
        return new BeirCollection(entries, questions);
    }

    private static Set<String> judged(Path qrels) {
        try (Stream<String> lines = Files.lines(qrels)) {
            Set<String> questions = new LinkedHashSet<>();
            lines.skip(1).forEach(line -> questions.add(line.split("\t", 2)[0]));
            return questions;
        } catch (IOException e) {
            throw new UncheckedIOException("the judgements cannot be read: " + qrels, e);
        }
    }

    private static List<JsonNode> lines(Path file) {
        JsonMapper json = new JsonMapper();
        List<JsonNode> nodes = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                nodes.add(json.readTree(line));
            }
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException("the collection cannot be read: " + file, e);
        }
    }
}
