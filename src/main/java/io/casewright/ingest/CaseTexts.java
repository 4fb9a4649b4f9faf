package io.casewright.ingest;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex;
import io.casewright.knowledge.DocumentReaders;
import io.casewright.knowledge.ReadDocument;
import io.casewright.knowledge.ReadLimits;
import io.casewright.knowledge.Splitter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A case's own texts in the index: found by that case's readers and nobody else, and never as an answer about
/// typologies. They can be found by their words on return, by their meaning soon after.
@Singleton
public final class CaseTexts {

    private final PassageIndex index;
    private final BackgroundVectors vectors;

    CaseTexts(PassageIndex index, BackgroundVectors vectors) {
        this.index = index;
        this.vectors = vectors;
    }

    /// Puts these texts in place of former ones of the same records; the case's other texts stay.
    public void put(CaseId caseId, List<CaseText> texts) {
        Map<SourceDocument, List<Passage>> documents = new LinkedHashMap<>();
        for (CaseText text : texts) {
            SourceDocument source = source(caseId, text);
            documents.put(source, passages(source, text));
        }
        index.replaceAll(documents);
        vectors.request();
    }

    public void remove(CaseId caseId, RecordRef record) {
        index.remove(id(caseId, record));
        vectors.request();
    }

    /// The id of a record's text in the index.
    public static DocumentId id(CaseId caseId, RecordRef record) {
        String name = String.join("\n", caseId.value(), record.kind().name(), record.id());
        return new DocumentId("text-" + Sha256.hex(name).substring(0, 24));
    }

    private static SourceDocument source(CaseId caseId, CaseText text) {
        RecordRef record = text.record();
        return new SourceDocument(
                id(caseId, record),
                SourceTier.CASE,
                text.title(),
                text.author(),
                text.date(),
                record.kind().name().toLowerCase(Locale.ROOT) + "/" + record.id(),
                "",
                Sha256.hex(text.text()),
                Set.of(),
                Optional.of(caseId));
    }

    private static List<Passage> passages(SourceDocument source, CaseText text) {
        if (text.text().isBlank()) {
            return List.of();
        }
        ReadDocument document =
                DocumentReaders.read(text.title(), text.text().getBytes(StandardCharsets.UTF_8), ReadLimits.usual());
        return Splitter.split(source.id(), document, Sureness.VERIFIED);
    }
}
