package io.casewright.index;

import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex.IndexedDocument;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;

/// The documents that one caller may read in one state of the index.
final class Catalog {

    static final SearchFilter ALL = new SearchFilter(EnumSet.allOf(SourceTier.class), Set.of(), Optional.empty());

    private final SortedMap<DocumentId, IndexedDocument> documents;
    private final List<IndexedDocument> listed;

    private Catalog(SortedMap<DocumentId, IndexedDocument> documents) {
        this.documents = documents;
        listed = List.copyOf(documents.values());
    }

    /// @param readable which documents the caller may read
    /// @param scope the passages that it may read
    static Catalog of(DirectoryReader reader, Query readable, Scope scope) throws IOException {
        List<SourceDocument> sources = sources(reader, readable);
        Set<DocumentId> superseded = new HashSet<>();
        sources.forEach(source -> superseded.addAll(source.supersedes()));
        Map<String, int[]> counts = counts(scope);
        SortedMap<DocumentId, IndexedDocument> documents = new TreeMap<>();
        for (SourceDocument source : sources) {
            int[] count = counts.getOrDefault(source.id().value(), new int[2]);
            boolean isSuperseded = superseded.contains(source.id());
            documents.put(source.id(), new IndexedDocument(source, count[0], count[1], isSuperseded));
        }
        return new Catalog(documents);
    }

    /// The same list each time.
    List<IndexedDocument> documents() {
        return listed;
    }

    Optional<CitedPassage> cited(Passage passage) {
        return Optional.ofNullable(documents.get(passage.document()))
                .map(document -> new CitedPassage(passage, document.document(), document.superseded()));
    }

    private static List<SourceDocument> sources(DirectoryReader reader, Query readable) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(Scope.kind(Fields.KIND_DOCUMENT), Occur.FILTER)
                .add(readable, Occur.FILTER)
                .build();
        return Matches.of(reader, query).stream().map(Fields::sourceDocument).toList();
    }

    private static Map<String, int[]> counts(Scope scope) throws IOException {
        Map<String, int[]> counts = new HashMap<>();
        for (Scope.Leaf leaf : scope.leaves()) {
            SortedDocValues document = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
            BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), Fields.VECTOR);
            int[][] byOrdinal = new int[document.getValueCount()][2];
            DocIdSetIterator passages = leaf.passages();
            for (int next = passages.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = passages.nextDoc()) {
                if (document.advanceExact(next)) {
                    byOrdinal[document.ordValue()][0]++;
                    byOrdinal[document.ordValue()][1] += Math.min(1, length(vectors, next));
                }
            }
            for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                int[] sum = counts.computeIfAbsent(document.lookupOrd(ordinal).utf8ToString(), _ -> new int[2]);
                sum[0] += byOrdinal[ordinal][0];
                sum[1] += byOrdinal[ordinal][1];
            }
        }
        return counts;
    }

    private static int length(BinaryDocValues vectors, int passage) throws IOException {
        return vectors.advanceExact(passage) ? vectors.binaryValue().length : 0;
    }
}
