package io.casewright.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/// How documents and passages stand in the Lucene index: one Lucene document for each source document and one for each
/// of its passages, written as one block.
final class Fields {

    static final String KIND = "kind";
    static final String KIND_DOCUMENT = "document";
    static final String KIND_PASSAGE = "passage";
    /// The passage's id, for look-ups and to break ties.
    static final String ID = "id";
    /// The source document's id, of documents and passages.
    static final String DOCUMENT = "document";
    static final String TIER = "tier";
    /// [#SHARED], or the case that alone may be searched for it.
    static final String SCOPE = "scope";
    static final String SHARED = "shared";
    /// The passage's language as a BCP 47 tag.
    static final String LANGUAGE = "language";
    static final String TEXT = "text";
    static final String HEADING = "heading";
    /// Each two neighbouring terms of the text.
    static final String PAIRS = "pairs";
    /// The terms next to the passage in its document.
    static final String AROUND = "around";
    /// The passage's [Sketch], apart from its vector.
    static final String SKETCH = "sketch";
    /// As [Quantised] writes it; empty until the passage has its vector.
    static final String VECTOR = "vector";
    static final String ORDINAL = "ordinal";
    private static final String BODY = "body";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new ParameterNamesModule())
            .build();
    private static final ObjectWriter WRITER = JSON.writer();

    /// Frequencies, no positions: nothing asks for phrases.
    private static final FieldType SEARCHED = searched();

    private Fields() {}

    static Document of(SourceDocument source) {
        Document document = common(KIND_DOCUMENT, source);
        document.add(new StoredField(BODY, json(source)));
        return document;
    }

    static Document of(SourceDocument source, SketchedText text) {
        Passage passage = text.passage();
        Document document = common(KIND_PASSAGE, source);
        String id = passage.id().value();
        document.add(new StringField(ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(id)));
        document.add(new StringField(LANGUAGE, text.language(), Field.Store.NO));
        document.add(new NumericDocValuesField(ORDINAL, passage.ordinal()));
        document.add(new BinaryDocValuesField(VECTOR, new BytesRef()));
        document.add(new Field(TEXT, new TermStream(text.words()), SEARCHED));
        document.add(new Field(HEADING, new TermStream(text.headings()), SEARCHED));
        document.add(new Field(PAIRS, new TermStream(text.pairs()), SEARCHED));
        document.add(new Field(AROUND, new TermStream(text.around()), SEARCHED));
        document.add(new BinaryDocValuesField(SKETCH, new BytesRef(text.sketch())));
        document.add(new StoredField(BODY, json(passage)));
        return document;
    }

    static SourceDocument sourceDocument(Document document) {
        return read(SourceDocument.class, document);
    }

    static Passage passage(Document document) {
        return read(Passage.class, document);
    }

    static String scope(Optional<CaseId> caseId) {
        return caseId.map(id -> "case:" + id.value()).orElse(SHARED);
    }

    static Term documentTerm(String id) {
        return new Term(DOCUMENT, id);
    }

    static Term passageTerm(String id) {
        return new Term(ID, id);
    }

    private static Document common(String kind, SourceDocument source) {
        Document document = new Document();
        String id = source.id().value();
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new StringField(DOCUMENT, id, Field.Store.NO));
        document.add(new SortedDocValuesField(DOCUMENT, new BytesRef(id)));
        document.add(new StringField(TIER, source.tier().name(), Field.Store.NO));
        document.add(new StringField(SCOPE, scope(source.caseId()), Field.Store.NO));
        return document;
    }

    private static byte[] json(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a passage or document cannot be written", e);
        }
    }

    private static <T> T read(Class<T> type, Document document) {
        BytesRef body = document.getBinaryValue(BODY);
        try {
            return JSON.readerFor(type).readValue(body.bytes, body.offset, body.length);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored passage or document cannot be read", e);
        }
    }

    private static FieldType searched() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
