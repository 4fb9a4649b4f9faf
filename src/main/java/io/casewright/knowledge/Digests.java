package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the shipped digests: Markdown whose paragraphs say where the official document says so, and how sure that is
/// (`<!-- locator: Chapter 3, paragraphs 40-52; verified: quoted -->`). A paragraph without such a line is unverified.
final class Digests {

    private static final Pattern REMARK =
            Pattern.compile("(?:locator:\\s*(?<locator>.+?)\\s*;\\s*)?verified:\\s*(?<sure>[a-z]+)", Pattern.DOTALL);

    private Digests() {}

    /// @param files content by path
    /// @param faults where faults are noted
    static List<KnowledgeDocument> read(Map<String, String> files, List<String> faults) {
        List<KnowledgeDocument> digests = new ArrayList<>();
        files.forEach((path, markdown) -> {
            if (path.startsWith("digests/") && path.endsWith(".md") && !path.endsWith("README.md")) {
                digest(path, markdown, faults).ifPresent(digests::add);
            }
        });
        return digests;
    }

    /// What a remark before a paragraph says.
    record Remark(Optional<String> locator, Sureness sure) {

        static Remark of(String remark) {
            Matcher form = REMARK.matcher(remark.strip());
            if (!form.matches()) {
                return new Remark(Optional.empty(), Sureness.UNVERIFIED);
            }
            Sureness sure = switch (form.group("sure")) {
                case "yes" -> Sureness.VERIFIED;
                case "quoted" -> Sureness.QUOTED;
                default -> Sureness.UNVERIFIED;
            };
            return new Remark(Optional.ofNullable(form.group("locator")), sure);
        }
    }

    private static Optional<KnowledgeDocument> digest(String path, String markdown, List<String> faults) {
        FrontMatter front = FrontMatter.of(markdown);
        YamlEntry entry = new YamlEntry(path, front.text("id"), front.fields(), faults);
        String id = entry.required("id");
        SourceDocument source = new SourceDocument(
                new DocumentId(id.isEmpty() ? path : id),
                SourceTier.DIGEST,
                entry.required("title"),
                entry.required("issuer"),
                entry.text("date"),
                entry.required("address"),
                entry.required("licence"),
                Sha256.hex(markdown),
                supersedes(entry),
                Optional.empty());
        ReadDocument document = MarkdownReader.read(markdown, ReadLimits.usual());
        checkRemarks(path, document, faults);
        if (document.blocks().isEmpty()) {
            faults.add("%s, entry \"%s\": field \"text\" is empty".formatted(path, id));
            return Optional.empty();
        }
        return Optional.of(new KnowledgeDocument(source, Splitter.splitDigest(source.id(), document)));
    }

    private static Set<DocumentId> supersedes(YamlEntry entry) {
        Set<DocumentId> older = new HashSet<>();
        entry.texts("supersedes").forEach(id -> older.add(new DocumentId(id)));
        return older;
    }

    private static void checkRemarks(String path, ReadDocument document, List<String> faults) {
        document.blocks().stream()
                .map(ReadDocument.Block::remark)
                .filter(remark -> !remark.isEmpty() && !REMARK.matcher(remark).matches())
                .forEach(remark -> faults.add("%s: the remark \"%s\" is not \"locator: …; verified: yes|quoted|no\""
                        .formatted(path, remark)));
    }
}
