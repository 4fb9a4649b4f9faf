package io.casewright.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.Leg;
import io.casewright.index.PassageIndex.Snapshot;
import io.casewright.index.PassageIndex.Statistics;
import io.casewright.index.PassageIndex.WithoutVector;
import io.casewright.index.Places.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// One state of the index, as searches see it until the next write, with what is worth keeping of it.
final class IndexState {

    /// Callers whose scopes and catalogs stay at hand; others are made again, which takes milliseconds.
    private static final int KEPT = 64;

    private final DirectoryReader reader;
    private final long generation;
    private final VectorLeg vectors;
    private final Lengths lengths;
    private final Places places = new Places();
    private final Cache<Scope.Key, Scope> scopes =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Set<CaseId>, Catalog> catalogs =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private @Nullable Snapshot snapshot;

    /// @param vectors keeps what it made of segments that go on into later states
    /// @param lengths does so, too
    IndexState(DirectoryReader reader, long generation, VectorLeg vectors, Lengths lengths) {
        this.reader = reader;
        this.vectors = vectors;
        this.lengths = lengths;
        this.generation = generation;
    }

    DirectoryReader reader() {
        return reader;
    }

    List<Candidate> searchText(Scope.Key key, Leg leg, List<String> terms, int limit) throws IOException {
        if (limit < 1) {
            return List.of();
        }
        Scope scope = scope(key);
        return TextLeg.search(scope, Weights.of(leg), terms, limit).ranked(scope, places);
    }

    List<Sketch> sketches(Scope.Key key, Collection<PassageId> passages) throws IOException {
        return Sketches.read(scope(key), places, passages);
    }

    Statistics statistics(Scope.Key key, Set<String> terms) throws IOException {
        return scope(key).statistics(terms);
    }

    List<Candidate> searchVector(Scope.Key key, float[] question, int limit) throws IOException {
        if (limit < 1) {
            return List.of();
        }
        Scope scope = scope(key);
        return vectors.search(scope, question, limit).ranked(scope, places);
    }

    Optional<CitedPassage> find(Access access, PassageId id) throws IOException {
        Optional<Place> place =
                scope(new Scope.Key(access.cases(), Catalog.ALL)).find(id, places);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Passage passage =
                Fields.passage(reader.storedFields().document(place.get().number()));
        return catalog(access).cited(passage);
    }

    List<CitedPassage> passages(Access access, DocumentId document) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(Fields.documentTerm(document.value())), Occur.FILTER)
                .add(Scope.kind(Fields.KIND_PASSAGE), Occur.FILTER)
                .add(Scope.readable(access.cases()), Occur.FILTER)
                .build();
        Catalog catalog = catalog(access);
        return inOrder(query).stream()
                .flatMap(passage -> catalog.cited(passage).stream())
                .toList();
    }

    Catalog catalog(Access access) {
        return catalogs.get(access.cases(), cases -> {
            try {
                return Catalog.of(reader, Scope.readable(cases), scope(new Scope.Key(cases, Catalog.ALL)));
            } catch (IOException e) {
                throw new UncheckedIOException("the index's documents cannot be listed", e);
            }
        });
    }

    List<WithoutVector> withoutVectors(int limit) throws IOException {
        List<WithoutVector> found = new ArrayList<>();
        for (int number : Content.withoutVectors(reader, limit)) {
            Passage passage = Fields.passage(reader.storedFields().document(number));
            found.add(new WithoutVector(passage.id(), PassageText.embedded(passage)));
        }
        return found;
    }

    /// Every document of every case: for the index's own upkeep, never for an answer.
    Map<DocumentId, SourceDocument> documents() throws IOException {
        Map<DocumentId, SourceDocument> documents = new TreeMap<>();
        for (Document match : Matches.of(reader, Scope.kind(Fields.KIND_DOCUMENT))) {
            SourceDocument source = Fields.sourceDocument(match);
            documents.put(source.id(), source);
        }
        return documents;
    }

    /// Documents with their passages, of every case, but for some.
    ///
    /// @param limit at most this many
    Map<SourceDocument, List<Passage>> contents(Set<DocumentId> without, int limit) throws IOException {
        Map<SourceDocument, List<Passage>> contents = new LinkedHashMap<>();
        for (SourceDocument source : documents().values()) {
            if (contents.size() < limit && !without.contains(source.id())) {
                Query query = new BooleanQuery.Builder()
                        .add(new TermQuery(Fields.documentTerm(source.id().value())), Occur.FILTER)
                        .add(Scope.kind(Fields.KIND_PASSAGE), Occur.FILTER)
                        .build();
                contents.put(source, inOrder(query));
            }
        }
        return contents;
    }

    long withVectors() throws IOException {
        return Content.vectors(reader);
    }

    /// @param model hash of the encoder behind the vectors
    synchronized Snapshot snapshot(String model) throws IOException {
        Snapshot known = snapshot;
        if (known == null) {
            Content.Sum sum = Content.sum(reader);
            String id = Sha256.hex(TextAnalysis.VERSION + '\n' + model + '\n' + sum.digest());
            known = new Snapshot(id.substring(0, 16), generation, model, sum.passages());
            snapshot = known;
        }
        return known;
    }

    private Scope scope(Scope.Key key) {
        return scopes.get(key, absent -> {
            try {
                return Scope.of(reader, absent, lengths);
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read", e);
            }
        });
    }

    private List<Passage> inOrder(Query query) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (Document match : Matches.of(reader, query)) {
            passages.add(Fields.passage(match));
        }
        passages.sort(Comparator.comparingInt(Passage::ordinal).thenComparing(Passage::id));
        return passages;
    }
}
