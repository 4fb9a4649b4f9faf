package io.casewright.bench;

import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Questions that we wrote ourselves on the shipped knowledge base, each with the one passage that it was written on;
/// and others on a regulator's rule books, whose text we do not ship.
///
/// @param content the shipped documents
/// @param passages by question
record OwnQuestions(Map<SourceDocument, List<Passage>> content, Map<String, PassageId> passages) {

    private static final String RESOURCE = "ranking/questions.tsv";
    private static final String RULE_BOOKS = "ranking/rule-books.tsv";

    /// Leaves out questions on passages that the knowledge base no longer has in this wording.
    static OwnQuestions read() {
        Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
        KnowledgeBase.load().documents().forEach(each -> content.put(each.document(), each.passages()));
        Set<PassageId> known =
                content.values().stream().flatMap(List::stream).map(Passage::id).collect(Collectors.toSet());
        Map<String, PassageId> passages = new LinkedHashMap<>();
        text(RESOURCE).lines().skip(1).map(line -> line.split("\t", 2)).forEach(row -> {
            PassageId passage = new PassageId(row[1]);
            if (known.contains(passage)) {
                passages.put(row[0], passage);
            }
        });
        return new OwnQuestions(content, passages);
    }

    /// The passages that answer each of our questions on the rule books of ObliQA's corpus. None of these passages
    /// answers a question that ObliQA or ObliQA-MP asks in the splits that we have.
    ///
    /// @return by question, without those on passages that the collection has not; empty for other collections
    static Map<String, Set<PassageId>> onRuleBooks(BeirCollection collection) {
        Set<String> known =
                collection.entries().stream().map(BeirCollection.Entry::id).collect(Collectors.toSet());
        Map<String, Set<PassageId>> questions = new LinkedHashMap<>();
        text(RULE_BOOKS).lines().skip(1).map(line -> line.split("\t", 2)).forEach(row -> {
            List<String> passages = List.of(row[1].split(" ; ", -1));
            if (known.containsAll(passages)) {
                questions.put(row[0], passages.stream().map(PassageId::new).collect(Collectors.toSet()));
            }
        });
        return questions;
    }

    private static String text(String resource) {
        try (InputStream stream = OwnQuestions.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the class path lacks our questions: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("our questions cannot be read: " + resource, e);
        }
    }
}
