package io.casewright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.casewright.evidence.PassageId;
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
/// @param judgements the relevant entries by question
record BeirCollection(List<Entry> entries, Map<String, String> questions, Map<String, Set<PassageId>> judgements) {

    /// One line of `corpus.jsonl`.
    record Entry(String id, String title, String text) {}

    /// As `FOLDER --split NAME [--corpus FOLDER]` names it.
    static BeirCollection read(Arguments arguments) {
        Path folder = arguments.folder();
        Path corpus = arguments.option("--corpus").map(Path::of).orElse(folder);
        return read(folder, corpus, arguments.required("--split"));
    }

    static BeirCollection read(Path folder, String split) {
        return read(folder, folder, split);
    }

    /// @param folder of the questions and judgements
    /// @param corpus of the entries, which several sets of questions may share
    static BeirCollection read(Path folder, Path corpus, String split) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode line : lines(corpus.resolve("corpus.jsonl"))) {
            entries.add(new Entry(
                    line.path("_id").asText(),
                    line.path("title").asText(),
                    line.path("text").asText()));
        }
        Map<String, Set<PassageId>> judged = judged(folder.resolve("qrels").resolve(split + ".tsv"));
        Map<String, String> questions = new LinkedHashMap<>();
        for (JsonNode line : lines(folder.resolve("queries.jsonl"))) {
            if (judged.containsKey(line.path("_id").asText())) {
                questions.put(line.path("_id").asText(), line.path("text").asText());
            }
        }
        return new BeirCollection(entries, questions, judged);
    }

    /// The texts alone of a folder's entries.
    static List<String> texts(Path corpus) {
        return lines(corpus.resolve("corpus.jsonl")).stream()
                .map(line -> line.path("text").asText())
                .toList();
    }

    /// The words of a question; empty for an id that is not there.
    String question(String id) {
        return questions.getOrDefault(id, "");
    }

    /// The entries that answer the question.
    Set<PassageId> relevant(String question) {
        return judgements.getOrDefault(question, Set.of());
    }

    private static Map<String, Set<PassageId>> judged(Path qrels) {
        Map<String, Set<PassageId>> relevant = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(qrels)) {
            lines.skip(1).map(line -> line.split("\t", 3)).forEach(row -> {
                Set<PassageId> entries = relevant.computeIfAbsent(row[0], _ -> new LinkedHashSet<>());
                if (Double.parseDouble(row[2]) > 0) {
                    entries.add(new PassageId(row[1]));
                }
            });
            return relevant;
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
