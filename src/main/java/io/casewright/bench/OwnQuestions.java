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

/// Questions that we wrote on the shipped knowledge base, each with the one passage that it was written on.
///
/// @param content the shipped documents
/// @param passages by question
record OwnQuestions(Map<SourceDocument, List<Passage>> content, Map<String, PassageId> passages) {

    private static final String RESOURCE = "ranking/questions.tsv";

    /// Leaves out questions on passages that the knowledge base no longer has in this wording.
    static OwnQuestions read() {
        Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
        KnowledgeBase.load().documents().forEach(each -> content.put(each.document(), each.passages()));
        Set<PassageId> known =
                content.values().stream().flatMap(List::stream).map(Passage::id).collect(Collectors.toSet());
        Map<String, PassageId> passages = new LinkedHashMap<>();
        text().lines().skip(1).map(line -> line.split("\t", 2)).forEach(row -> {
            PassageId passage = new PassageId(row[1]);
            if (known.contains(passage)) {
                passages.put(row[0], passage);
            }
        });
        return new OwnQuestions(content, passages);
    }

    private static String text() {
        try (InputStream stream = OwnQuestions.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the class path lacks our questions: " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("our questions cannot be read: " + RESOURCE, e);
        }
    }
}
