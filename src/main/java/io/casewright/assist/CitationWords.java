package io.casewright.assist;

import io.casewright.assist.KeptLedger.KeptPassage;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where a passage stands, or which records a fact was computed from, as a reader sees it. What is not known to stand
/// in
/// the official document is never shown as its citation.
public final class CitationWords {

    public static final String UNVERIFIED = "unverified, from general knowledge";

    private CitationWords() {}

    public static String of(CitedPassage cited) {
        Place place = cited.passage().place();
        return words(
                cited.document().tier(),
                cited.passage().sure(),
                new Spot(
                        cited.document().title(),
                        place.locator().orElse(""),
                        place.firstPage(),
                        place.printedPage().orElse(""),
                        String.join(" > ", place.sectionPath())));
    }

    public static String of(KeptPassage kept) {
        return words(
                SourceTier.valueOf(kept.tier()),
                Sureness.valueOf(kept.sure()),
                new Spot(kept.title(), kept.locator(), kept.page(), kept.printedPage(), kept.section()));
    }

    /// `1 customer, 24 transactions`, in the order of the ledger's kinds.
    public static String of(List<RecordRef> records) {
        Map<RecordKind, Long> counts =
                records.stream().collect(Collectors.groupingBy(RecordRef::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> counted(entry.getValue(), entry.getKey().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private record Spot(String title, String locator, int page, String printedPage, String section) {}

    private static String words(SourceTier tier, Sureness sure, Spot spot) {
        boolean ownFile = tier == SourceTier.OFFICIAL || tier == SourceTier.INSTITUTION || tier == SourceTier.CASE;
        if (!ownFile && sure == Sureness.UNVERIFIED) {
            return UNVERIFIED;
        }
        List<String> parts = placed(spot);
        if (!ownFile && sure == Sureness.QUOTED) {
            parts.add("as quoted elsewhere");
        }
        if (tier == SourceTier.DIGEST) {
            parts.add("in our digest");
        }
        return String.join(", ", parts);
    }

    private static List<String> placed(Spot spot) {
        List<String> parts = new ArrayList<>();
        parts.add(spot.title());
        if (spot.page() > 0) {
            parts.add(page(spot));
        }
        if (!spot.section().isEmpty()) {
            parts.add(spot.section());
        }
        if (!spot.locator().isEmpty()) {
            parts.add(spot.locator());
        }
        return parts;
    }

    private static String page(Spot spot) {
        return spot.printedPage().isEmpty()
                ? "PDF page " + spot.page()
                : "page %s (PDF page %d)".formatted(spot.printedPage(), spot.page());
    }
}
