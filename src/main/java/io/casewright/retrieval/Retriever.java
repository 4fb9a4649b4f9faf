package io.casewright.retrieval;

import io.casewright.access.Access;
import io.casewright.index.SearchFilter;
import java.util.List;

/// A question in, ranked passages out; the same list every time for the same index snapshot.
public interface Retriever {

    List<RankedPassage> retrieve(Access access, String question, SearchFilter filter, int limit);
}
