package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns the library into passages, so that search finds an indicator or a typology like any other text.
final class LibraryPassages {

    private static final Map<String, String> SHORT_NAMES =
            Map.of("general_ml", "money laundering in general", "tbml", "trade-based money laundering");

    private final DocumentId document;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private LibraryPassages(String document) {
        this.document = new DocumentId(document);
    }

    static KnowledgeDocument ofIndicators(List<Indicator> indicators, List<Typology> typologies) {
        Map<String, String> names = typologies.stream().collect(Collectors.toMap(Typology::id, Typology::name));
        LibraryPassages library = new LibraryPassages("casewright-indicators");
        indicators.forEach(indicator -> library.add(indicator, names));
        return library.finished("Red-flag indicators: the Casewright library");
    }

    static KnowledgeDocument ofTypologies(List<Typology> typologies) {
        LibraryPassages library = new LibraryPassages("casewright-typologies");
        typologies.forEach(library::add);
        return library.finished("Typologies: the Casewright library");
    }

    private void add(Indicator indicator, Map<String, String> names) {
        List<String> signOf = indicator.typologies().stream()
                .map(id -> names.getOrDefault(id, id))
                .toList();
        String of = signOf.isEmpty() ? "" : " of " + String.join("; ", signOf);
        // One sentence, so that whoever quotes it quotes the sign itself.
        String words = "%s (red-flag indicator %s%s).".formatted(indicator.words(), indicator.id(), of);
        List<String> path = new ArrayList<>(List.of(title(indicator.theme())));
        if (!indicator.subtheme().isEmpty()) {
            path.add(title(indicator.subtheme()));
        }
        String locator =
                indicator.locator().isEmpty() ? indicator.source() : indicator.source() + ", " + indicator.locator();
        add(words, path, locator, indicator.sure());
    }

    private void add(Typology typology) {
        List<String> path = List.of(title(typology.theme()), typology.name());
        Sureness sure = sureness(typology);
        String locator = locator(typology);
        String money = typology.money().isEmpty() ? "" : " " + typology.money();
        add(typology.name() + ". " + typology.words() + money, path, locator, sure);
        List<String> roles = typology.who().entrySet().stream()
                .map(role -> title(role.getKey()) + ": " + role.getValue())
                .toList();
        String how = listed(typology.name() + ": how it works", typology.howItWorks())
                + listed("\nWhat each role shows", roles);
        add(how.strip(), path, locator, sure);
        add(
                listed(typology.name() + ": lawful activity that looks alike", typology.tellingApart()),
                path,
                locator,
                sure);
    }

    private void add(String words, List<String> path, String locator, Sureness sure) {
        if (words.isEmpty()) {
            return;
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        Optional<String> known = locator.isEmpty() ? Optional.empty() : Optional.of(locator);
        Place place = new Place(0, 0, Optional.empty(), path, start, text.length(), List.of(), known);
        int ordinal = passages.size();
        passages.add(new Passage(Passage.idOf(document, ordinal, words), document, ordinal, words, place, sure));
    }

    private KnowledgeDocument finished(String title) {
        SourceDocument source = new SourceDocument(
                document,
                SourceTier.LIBRARY,
                title,
                "Casewright",
                "",
                "",
                "Apache-2.0",
                Sha256.hex(text.toString()),
                Set.of(),
                Optional.empty());
        return new KnowledgeDocument(source, passages);
    }

    /// Our own synthesis: never more than quoted, and unverified where no source is known to say it.
    private static Sureness sureness(Typology typology) {
        boolean carried = typology.sources().stream().anyMatch(source -> source.sure() != Sureness.UNVERIFIED);
        return carried ? Sureness.QUOTED : Sureness.UNVERIFIED;
    }

    private static String locator(Typology typology) {
        return typology.sources().stream()
                .filter(source -> source.sure() != Sureness.UNVERIFIED)
                .map(source -> source.locator().isEmpty()
                        ? source.document().value()
                        : source.document() + ", " + source.locator())
                .collect(Collectors.joining("; "));
    }

    private static String listed(String lead, List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        return lead + items.stream().map(item -> "\n• " + item).collect(Collectors.joining());
    }

    /// `human_trafficking` → `Human trafficking`.
    private static String title(String id) {
        String words = SHORT_NAMES.getOrDefault(id, id).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
