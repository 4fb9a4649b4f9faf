package io.casewright.assist;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casewright.access.Access;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex;
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

    /// More than the library has indicators and typologies.
    private static final int LIBRARY_QUESTIONS = 1_000;

    private final Retriever retriever;
    private final PassageIndex index;
    private final Cache<Asked, List<PassageId>> library =
            Caffeine.newBuilder().maximumSize(LIBRARY_QUESTIONS).build();

    PassageSelection(Retriever retriever, PassageIndex index) {
        this.retriever = retriever;
        this.index = index;
    }

    /// @param snapshot the state of the index that it was asked of
    private record Asked(String snapshot, String question, SearchFilter filter) {}

    /// The same for questions in the library's own words. They name nobody and come again with every customer, so the
    /// ids of what they found are kept until the index changes. The passages are read for each caller anew.
    ///
    /// @param filter that no case's text passes
    List<CitedPassage> forLibraryQuestions(Access access, List<String> questions, SearchFilter filter, int limit) {
        if (filter.tiers().contains(SourceTier.CASE)) {
            throw new IllegalArgumentException("what a case says is not kept for others");
        }
        String snapshot = index.snapshot().id();
        return inTurn(
                questions.stream()
                        .map(question -> known(access, new Asked(snapshot, question, filter)))
                        .toList(),
                limit);
    }

    private Iterator<CitedPassage> known(Access access, Asked asked) {
        List<PassageId> ids = library.get(
                asked,
                unknown -> retriever
                        .retrieve(Access.withoutCases(access.caller()), asked.question(), asked.filter(), OF_A_QUESTION)
                        .stream()
                        .filter(RankedPassage::answers)
                        .map(ranked -> ranked.passage().passage().id())
                        .toList());
        return ids.stream().flatMap(id -> index.find(access, id).stream()).iterator();
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
