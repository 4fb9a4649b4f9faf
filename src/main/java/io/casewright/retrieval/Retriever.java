package io.casewright.retrieval;

import io.casewright.access.Access;
import io.casewright.index.SearchFilter;
import java.util.List;

/// A question in, ranked passages out; the same list every time for the same index snapshot.
public interface Retriever {

    default List<RankedPassage> retrieve(Access access, String question, SearchFilter filter, int limit) {
        return retrieve(access, question, filter, Limits.of(limit));
    }

    List<RankedPassage> retrieve(Access access, String question, SearchFilter filter, Limits limits);
}
