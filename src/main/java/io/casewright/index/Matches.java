package io.casewright.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// Everything that a filter lets through, unranked: without the queue that a search for as many hits would fill first.
final class Matches {

    private Matches() {}

    static List<Document> of(DirectoryReader reader, Query query) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        StoredFields stored = reader.storedFields();
        List<Document> documents = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(leaf, scorer.iterator(), stored, documents);
            }
        }
        return documents;
    }

    private static void add(
            LeafReaderContext leaf, DocIdSetIterator matches, StoredFields stored, List<Document> documents)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        for (int next = matches.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = matches.nextDoc()) {
            if (live == null || live.get(next)) {
                documents.add(stored.document(leaf.docBase + next));
            }
        }
    }
}
