package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.Quantised;
import io.casewright.index.Sketch;
import io.casewright.index.SketchedText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// How documents and passages stand in the cluster: an entry for each source document and one for each passage. Terms
/// are made on our side, so that the cluster's own analysis and statistics count for nothing.
final class Entries {

    static final String KIND = "kind";
    static final String DOCUMENT_KIND = "document";
    static final String PASSAGE_KIND = "passage";

    /// Differs from entry to entry, whatever its kind.
    static final String KEY = "key";

    static final String ID = "id";
    static final String DOCUMENT = "document";
    static final String SUPERSEDES = "supersedes";
    static final String TIER = "tier";
    static final String SCOPE = "scope";
    static final String SHARED = "shared";
    static final String LANGUAGE = "language";
    static final String ORDINAL = "ordinal";
    static final String BODY = "body";
    static final String SKETCH = "sketch";
    static final String VECTOR = "vector";
    static final String VECTORED = "vectored";
    static final String QUANTISED = "quantised";
    static final String TEXT = "text";
    static final String HEADING = "heading";
    static final String AROUND = "around";
    static final String PAIRS = "pairs";

    /// The fields of terms, named as in [io.casewright.index.Weights#FIELDS].
    static final List<String> FIELDS = List.of(TEXT, HEADING, AROUND, PAIRS);

    /// A sum of whole numbers is exact up to 2^53: the hash of a passage's id is summed in parts of this many bits.
    static final int PART_BITS = 16;

    /// The cluster takes 512 bytes, and a letter may need three.
    private static final int LONGEST_KEY = 170;

    static final int PARTS = 2 * Long.SIZE / PART_BITS;

    private Entries() {}

    static String length(String field) {
        return field + "_length";
    }

    static String part(int part) {
        return "hash_" + part;
    }

    static String key(DocumentId document) {
        return key("d-" + document.value());
    }

    static String key(PassageId passage) {
        return key("p-" + passage.value());
    }

    private static String key(String name) {
        return name.length() > LONGEST_KEY ? "h-" + Sha256.hex(name) : name;
    }

    static String scope(Optional<CaseId> caseId) {
        return caseId.map(id -> "case:" + id.value()).orElse(SHARED);
    }

    static Map<String, Object> of(SourceDocument source) {
        Map<String, Object> entry = common(DOCUMENT_KIND, key(source.id()), source);
        entry.put(
                SUPERSEDES,
                source.supersedes().stream().map(DocumentId::value).sorted().toList());
        entry.put(BODY, Cluster.text(source));
        return entry;
    }

    static Map<String, Object> of(SourceDocument source, SketchedText text) {
        Passage passage = text.passage();
        Map<String, Object> entry = common(PASSAGE_KIND, key(passage.id()), source);
        entry.put(ID, passage.id().value());
        entry.put(ORDINAL, passage.ordinal());
        entry.put(LANGUAGE, text.language());
        entry.put(BODY, Cluster.text(passage));
        entry.put(SKETCH, Base64.getEncoder().encodeToString(text.sketch()));
        entry.put(VECTORED, false);
        List<List<String>> terms = List.of(text.words(), text.headings(), text.around(), text.pairs());
        for (int field = 0; field < FIELDS.size(); field++) {
            entry.put(FIELDS.get(field), new LinkedHashSet<>(terms.get(field)));
            entry.put(length(FIELDS.get(field)), terms.get(field).size());
        }
        long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(passage.id().value()));
        for (int part = 0; part < PARTS; part++) {
            long half = hash[part * PART_BITS / Long.SIZE];
            entry.put(part(part), (int) (half >>> part * PART_BITS % Long.SIZE) & 0xffff);
        }
        return entry;
    }

    static Map<String, Object> of(float[] vector) {
        String bytes = Base64.getEncoder().encodeToString(Quantised.bytes(vector).bytes);
        return Map.of(VECTORED, true, VECTOR, values(vector), QUANTISED, bytes);
    }

    static List<Float> values(float[] vector) {
        List<Float> values = new ArrayList<>();
        for (float value : vector) {
            values.add(value);
        }
        return values;
    }

    /// @param fields of a hit, as they were asked for by [Queries#best]
    static Sketch sketch(JsonNode fields) {
        Sketch.Place place = new Sketch.Place(
                passage(fields), document(fields), fields.path(ORDINAL).path(0).asInt());
        byte[] bytes = Base64.getDecoder().decode(fields.path(SKETCH).path(0).asText());
        return Sketch.read(place, ByteBuffer.wrap(bytes), quantised(fields).map(Quantised::floats));
    }

    static String key(JsonNode fields) {
        return fields.path(KEY).path(0).asText();
    }

    static PassageId passage(JsonNode fields) {
        return new PassageId(fields.path(ID).path(0).asText());
    }

    static DocumentId document(JsonNode fields) {
        return new DocumentId(fields.path(DOCUMENT).path(0).asText());
    }

    static Optional<BytesRef> quantised(JsonNode fields) {
        return Optional.ofNullable(fields.path(QUANTISED).path(0).textValue())
                .map(text -> new BytesRef(Base64.getDecoder().decode(text)));
    }

    private static Map<String, Object> common(String kind, String key, SourceDocument source) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(KEY, key);
        entry.put(KIND, kind);
        entry.put(DOCUMENT, source.id().value());
        entry.put(TIER, source.tier().name());
        entry.put(SCOPE, scope(source.caseId()));
        return entry;
    }
}
