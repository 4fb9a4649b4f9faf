package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What ships with the product: digests of official documents, typologies, red-flag indicators, and the list of
/// official
/// documents that an institution can add.
///
/// @param documents the digests, and the library as two documents, with their passages; in order of id
/// @param indicators in order of id
/// @param typologies in order of id
/// @param sources in order of id
/// @param lexicons words and codes that tests of indicators refer to, by id
public record KnowledgeBase(
        List<KnowledgeDocument> documents,
        List<Indicator> indicators,
        List<Typology> typologies,
        List<KnownSource> sources,
        Map<String, Lexicon> lexicons) {

    public KnowledgeBase {
        documents = List.copyOf(documents);
        indicators = List.copyOf(indicators);
        typologies = List.copyOf(typologies);
        sources = List.copyOf(sources);
        lexicons = Map.copyOf(lexicons);
    }

    /// Reads and checks the shipped content.
    ///
    /// @throws InvalidKnowledgeBaseException naming file, entry and field of every fault
    public static KnowledgeBase load() {
        return of(ShippedFiles.read());
    }

    /// The shipped content with an institution's own thresholds and lists laid over it.
    ///
    /// @param dataFolder may hold `indicators.yaml`
    /// @throws InvalidKnowledgeBaseException naming entry and field of every fault
    public static KnowledgeBase load(Path dataFolder) {
        Path own = dataFolder.resolve(OwnThresholds.FILE);
        if (!Files.isRegularFile(own)) {
            return load();
        }
        try {
            return OwnThresholds.laidOver(load(), Files.readString(own));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + own, e);
        }
    }

    /// @param files content by path below `knowledge-base/`
    static KnowledgeBase of(Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        Library library = Library.read(files, faults);
        Map<String, Lexicon> lexicons = Lexicons.read(files, faults);
        List<KnowledgeDocument> documents = new ArrayList<>(Digests.read(files, faults));
        documents.add(LibraryPassages.ofIndicators(library.indicators(), library.typologies()));
        documents.add(LibraryPassages.ofTypologies(library.typologies()));
        documents.sort(Comparator.comparing(one -> one.document().id()));
        if (!faults.isEmpty()) {
            throw new InvalidKnowledgeBaseException(faults);
        }
        return new KnowledgeBase(documents, library.indicators(), library.typologies(), library.sources(), lexicons);
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Typology> typology(String id) {
        return typologies.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The official document that a file is, if it is one of the known ones: all its phrases stand on the first pages,
    /// or
    /// half of them and the file has the name that the list asks for.
    public Optional<KnownSource> recognise(String fileName, String firstPagesText) {
        return Recognition.find(sources, fileName, firstPagesText);
    }

    /// Describes a file that the institution dropped in: as the official document that it is, else as the institution's
    /// own, with an id made from the content hash.
    ///
    /// @param sha256 of the file's bytes
    public SourceDocument describe(String fileName, String sha256, ReadDocument document) {
        return recognise(fileName, Recognition.firstPages(document))
                .map(source -> official(source, sha256))
                .orElseGet(() -> ofInstitution(fileName, sha256, document));
    }

    /// The id differs from the digest's, which may still be cited by older answers.
    private static SourceDocument official(KnownSource source, String sha256) {
        return new SourceDocument(
                new DocumentId(source.id() + "-official"),
                source.tier(),
                source.title(),
                source.issuer(),
                source.date(),
                source.address(),
                source.terms(),
                sha256,
                source.replaces().map(Set::of).orElse(Set.of()),
                Optional.empty());
    }

    private static SourceDocument ofInstitution(String fileName, String sha256, ReadDocument document) {
        return new SourceDocument(
                new DocumentId("file-" + sha256.substring(0, 16)),
                SourceTier.INSTITUTION,
                document.title().isEmpty() ? CleanText.line(fileName) : document.title(),
                "",
                document.date(),
                "",
                "",
                sha256,
                Set.of(),
                Optional.empty());
    }
}
