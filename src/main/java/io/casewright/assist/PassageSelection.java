package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.index.SearchFilter;
import io.casewright.retrieval.Limits;
import io.casewright.retrieval.RankedPassage;
import io.casewright.retrieval.Retriever;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the passages of an answer: those that answer, in turn from each question, at most two of a document.
@Singleton
final class PassageSelection {

    /// One document must not speak for all: `threats.md`, "poisoned typology document".
    private static final int MOST_OF_A_DOCUMENT = 2;

    private static final Limits OF_A_QUESTION = new Limits(10, MOST_OF_A_DOCUMENT);

    private final Retriever retriever;

    PassageSelection(Retriever retriever) {
        this.retriever = retriever;
    }

    /// @param questions best first; the first passage of each comes before the second of any
    List<CitedPassage> forQuestions(Access access, List<String> questions, SearchFilter filter, int limit) {
        return inTurn(
                questions.stream()
                        .map(question -> ranking(access, question, filter))
                        .toList(),
                limit);
    }

    /// @param filters kinds of documents, the most trusted first, so that each kind that answers is heard
    List<CitedPassage> forQuestion(Access access, String question, List<SearchFilter> filters, int limit) {
        return inTurn(
                filters.stream()
                        .map(filter -> ranking(access, question, filter))
                        .toList(),
                limit);
    }

    private Iterator<CitedPassage> ranking(Access access, String question, SearchFilter filter) {
        return retriever.retrieve(access, question, filter, OF_A_QUESTION).stream()
                .filter(RankedPassage::answers)
                .map(RankedPassage::passage)
                .iterator();
    }

    private static List<CitedPassage> inTurn(List<Iterator<CitedPassage>> rankings, int limit) {
        Map<String, CitedPassage> chosen = new LinkedHashMap<>();
        Map<DocumentId, Integer> ofDocument = new HashMap<>();
        boolean more = true;
        while (more && chosen.size() < limit) {
            more = false;
            for (Iterator<CitedPassage> ranking : rankings) {
                if (ranking.hasNext() && chosen.size() < limit) {
                    more = true;
                    choose(ranking.next(), chosen, ofDocument);
                }
            }
        }
        return List.copyOf(chosen.values());
    }

    private static void choose(
            CitedPassage passage, Map<String, CitedPassage> chosen, Map<DocumentId, Integer> ofDocument) {
        String id = passage.passage().id().value();
        DocumentId document = passage.document().id();
        if (!chosen.containsKey(id) && ofDocument.getOrDefault(document, 0) < MOST_OF_A_DOCUMENT) {
            chosen.put(id, passage);
            ofDocument.merge(document, 1, Integer::sum);
        }
    }
}
