package io.casewright.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Statistics;
import io.casewright.index.Places.Place;
import io.casewright.index.Weights.FieldWeight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// The passages that one caller may read, narrowed by one filter, in one state of the index. Every leg walks these and
/// no others, and a term is as rare as it is among them: what a caller may not read does not even shift a score.
final class Scope {

    /// Terms whose holders were counted stay counted; others are counted again.
    private static final int TERMS_KEPT = 20_000;

    private final List<Leaf> leaves;
    private final Lengths lengths;
    private final int passages;
    private final Map<String, Double> averages = new HashMap<>();
    private final Map<FieldWeight, float[]> worths = new HashMap<>();
    private final Cache<Term, Integer> holders =
            Caffeine.newBuilder().maximumSize(TERMS_KEPT).build();

    private Scope(List<Leaf> leaves, Lengths lengths) {
        this.leaves = List.copyOf(leaves);
        this.lengths = lengths;
        passages = leaves.stream().mapToInt(leaf -> leaf.bits.cardinality()).sum();
    }

    /// The allowed, living passages of one segment.
    ///
    /// @param base what is added to a passage's number in the segment to have its number in the whole index
    /// @param whole whether these are all the passages that the segment holds, none deleted
    record Leaf(LeafReader reader, int base, FixedBitSet bits, boolean whole) {

        static Leaf of(LeafReaderContext context, FixedBitSet bits) throws IOException {
            LeafReader reader = context.reader();
            int held = reader.docFreq(new Term(Fields.KIND, Fields.KIND_PASSAGE));
            return new Leaf(reader, context.docBase, bits, reader.numDeletedDocs() == 0 && bits.cardinality() == held);
        }

        /// Whether a number in the whole index is one of this segment's.
        boolean spans(int number) {
            return number >= base && number - base < reader.maxDoc();
        }

        /// Whether the caller may read the passage of this number in the whole index.
        boolean holds(int number) {
            return spans(number) && bits.get(number - base);
        }

        DocumentId document(int passage) throws IOException {
            SortedDocValues documents = DocValues.getSorted(reader, Fields.DOCUMENT);
            if (!documents.advanceExact(passage)) {
                throw new IOException("a passage of the index has no document");
            }
            return new DocumentId(documents.lookupOrd(documents.ordValue()).utf8ToString());
        }

        DocIdSetIterator passages() {
            return new BitSetIterator(bits, bits.cardinality());
        }
    }

    /// What a scope is made from: equal keys give equal scopes of the same reader.
    record Key(Set<CaseId> cases, SearchFilter filter) {

        static Key of(Access access, SearchFilter filter) {
            return new Key(access.cases(), filter);
        }
    }

    static Scope of(DirectoryReader reader, Key key, Lengths lengths) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(query(key)), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Leaf> leaves = new ArrayList<>();
        for (LeafReaderContext context : reader.leaves()) {
            Scorer scorer = weight.scorer(context);
            if (scorer != null) {
                FixedBitSet bits = living(context.reader(), scorer.iterator());
                leaves.add(Leaf.of(context, bits));
            }
        }
        Scope scope = new Scope(leaves, lengths);
        for (FieldWeight field : Weights.FIELDS) {
            scope.weigh(field);
        }
        return scope;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /// The segment of a number in the whole index; empty when the scope has none of its passages.
    Optional<Leaf> leaf(int number) {
        int low = 0;
        int high = leaves.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leaves.get(middle).base <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(leaves.get(low - 1)).filter(leaf -> leaf.spans(number));
    }

    int passages() {
        return passages;
    }

    /// Where a passage of the scope stands; empty when it is not there or not of the scope.
    ///
    /// @param known of the same state of the index
    Optional<Place> find(PassageId passage, Places known) throws IOException {
        Optional<Place> place = known.find(passage);
        if (place.isPresent()) {
            return place.filter(there -> leaf(there.number())
                    .filter(leaf -> leaf.holds(there.number()))
                    .isPresent());
        }
        Term id = Fields.passageTerm(passage.value());
        for (Leaf leaf : leaves) {
            PostingsEnum postings = leaf.reader.postings(id, PostingsEnum.NONE);
            int next = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
            while (next != DocIdSetIterator.NO_MORE_DOCS) {
                if (leaf.bits.get(next)) {
                    return Optional.of(new Place(passage, leaf.document(next), leaf.base + next));
                }
                next = postings.nextDoc();
            }
        }
        return Optional.empty();
    }

    short[] lengths(LeafReader reader, String field) {
        return lengths.of(reader, field);
    }

    /// @param terms single ones, or pairs
    Statistics statistics(Set<String> terms) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String term : terms) {
            int count = holders(new Term(TextAnalysis.isPair(term) ? Fields.PAIRS : Fields.TEXT, term));
            if (count > 0) {
                counts.put(term, count);
            }
        }
        double words = average(Fields.TEXT);
        double context =
                words + Sketch.HEADING_SHARE * average(Fields.HEADING) + Sketch.AROUND_SHARE * average(Fields.AROUND);
        return new Statistics(passages, words, average(Fields.PAIRS), context, counts);
    }

    private double average(String field) {
        return averages.getOrDefault(field, 1.0);
    }

    /// How many passages hold the term in this field: looked up where all of a segment may be read, else counted once.
    int holders(Term term) throws IOException {
        Integer known = holders.getIfPresent(term);
        int count = known == null ? count(term) : known;
        holders.put(term, count);
        return count;
    }

    /// What one occurrence counts in a passage, by the field's length there.
    float[] worths(FieldWeight field) {
        return Objects.requireNonNull(worths.get(field), field.field());
    }

    private int count(Term term) throws IOException {
        int count = 0;
        for (Leaf leaf : leaves) {
            count += leaf.whole ? leaf.reader.docFreq(term) : count(leaf, term);
        }
        return count;
    }

    private static int count(Leaf leaf, Term term) throws IOException {
        PostingsEnum postings = leaf.reader.postings(term, PostingsEnum.NONE);
        int next = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
        int count = 0;
        while (next != DocIdSetIterator.NO_MORE_DOCS) {
            count += leaf.bits.get(next) ? 1 : 0;
            next = postings.nextDoc();
        }
        return count;
    }

    private void weigh(FieldWeight field) throws IOException {
        long sum = 0;
        for (Leaf leaf : leaves) {
            sum += leaf.whole ? leaf.reader.getSumTotalTermFreq(field.field()) : lengths(leaf, field.field());
        }
        double average = Math.max(1, (double) sum / Math.max(1, passages));
        averages.put(field.field(), average);
        float[] byLength = new float[Lengths.MOST + 1];
        for (int length = 0; length < byLength.length; length++) {
            double relative = 1 - field.b() + field.b() * length / average;
            byLength[length] = (float) (field.weight() / Math.max(relative, 1e-3));
        }
        worths.put(field, byLength);
    }

    private static long lengths(Leaf leaf, String field) throws IOException {
        NumericDocValues norms = leaf.reader.getNormValues(field);
        if (norms == null) {
            return 0;
        }
        long sum = 0;
        DocIdSetIterator passages = leaf.passages();
        for (int next = passages.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = passages.nextDoc()) {
            if (norms.advanceExact(next)) {
                sum += norms.longValue();
            }
        }
        return sum;
    }

    private static FixedBitSet living(LeafReader reader, DocIdSetIterator matches) throws IOException {
        FixedBitSet bits = new FixedBitSet(Math.max(1, reader.maxDoc()));
        bits.or(matches);
        Bits live = reader.getLiveDocs();
        for (int i = 0; live != null && i < reader.maxDoc(); i++) {
            if (!live.get(i)) {
                bits.clear(i);
            }
        }
        return bits;
    }

    private static Query query(Key key) {
        SearchFilter filter = key.filter();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(kind(Fields.KIND_PASSAGE), Occur.FILTER);
        query.add(readable(key.cases()), Occur.FILTER);
        query.add(in(Fields.TIER, filter.tiers().stream().map(Enum::name).toList()), Occur.FILTER);
        if (!filter.documents().isEmpty()) {
            List<String> ids = filter.documents().stream().map(Object::toString).toList();
            query.add(in(Fields.DOCUMENT, ids), Occur.FILTER);
        }
        if (!filter.languages().isEmpty()) {
            query.add(in(Fields.LANGUAGE, List.copyOf(filter.languages())), Occur.FILTER);
        }
        if (filter.caseId().isPresent()) {
            query.add(in(Fields.SCOPE, List.of(Fields.scope(filter.caseId()))), Occur.FILTER);
        }
        return query.build();
    }

    static Query kind(String kind) {
        return new TermQuery(new Term(Fields.KIND, kind));
    }

    /// Shared knowledge, and the cases that the caller holds.
    static Query readable(Set<CaseId> cases) {
        List<String> scopes = new ArrayList<>(List.of(Fields.SHARED));
        cases.forEach(id -> scopes.add(Fields.scope(Optional.of(id))));
        return in(Fields.SCOPE, scopes);
    }

    private static Query in(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
