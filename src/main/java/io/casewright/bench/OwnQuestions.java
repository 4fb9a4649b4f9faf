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

/// Questions that we wrote ourselves on the shipped knowledge base, each with the one passage that it was written on:
/// those that the ranking is trained on, and others that are kept apart to measure it by. As many again stand on a
/// regulator's rule books, whose text we do not ship.
///
/// @param content the shipped documents
/// @param passages by question
record OwnQuestions(Map<SourceDocument, List<Passage>> content, Map<String, PassageId> passages) {

    private static final String RESOURCE = "ranking/questions.tsv";
    private static final String APART = "ranking/apart/documents.tsv";
    private static final String RULE_BOOKS = "ranking/apart/rule-books.tsv";

    /// Those to train on. Questions on passages that the knowledge base no longer has in this wording are left out.
    static OwnQuestions read() {
        return read(RESOURCE);
    }

    /// Those that nothing is trained on, with the same left out.
    static OwnQuestions keptApart() {
        return read(APART);
    }

    private static OwnQuestions read(String resource) {
        Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
        KnowledgeBase.load().documents().forEach(each -> content.put(each.document(), each.passages()));
        Set<PassageId> known =
                content.values().stream().flatMap(List::stream).map(Passage::id).collect(Collectors.toSet());
        Map<String, PassageId> passages = new LinkedHashMap<>();
        text(resource).lines().skip(1).map(line -> line.split("\t", 2)).forEach(row -> {
            PassageId passage = new PassageId(row[1]);
            if (known.contains(passage)) {
                passages.put(row[0], passage);
            }
        });
        return new OwnQuestions(content, passages);
    }

    /// The passages that answer each of our questions on the rule books of ObliQA's corpus, which nothing is trained on
    /// either. None of these passages answers a question that ObliQA or ObliQA-MP asks in the splits that we have.
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
