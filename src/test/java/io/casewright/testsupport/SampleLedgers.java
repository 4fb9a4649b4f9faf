package io.casewright.testsupport;

import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ledgers made by hand in the manner of the analysis: small, synthetic, named after what they show.
public final class SampleLedgers {

    private SampleLedgers() {}

    public static List<Ledger> all() {
        return List.of(structuring(), mule(), forcedLabour(), charity(), tradeBased(), typologyQuestion());
    }

    /// A restaurant owner with cash deposits just below a threshold, then wires abroad.
    public static Ledger structuring() {
        return LedgerFile.read("structuring", List.of(officialPassage(), unverifiedPassage()));
    }

    /// A student whose account receives from many strangers and is emptied within a day.
    public static Ledger mule() {
        return LedgerFile.read("mule", List.of());
    }

    /// A contractor pays wages that come back from workers who are potential victims.
    public static Ledger forcedLabour() {
        return LedgerFile.read("forcedLabour", List.of(officialPassage()));
    }

    /// A charity whose activity its appeals explain.
    public static Ledger charity() {
        return LedgerFile.read("charity", List.of(digestPassage()));
    }

    /// Two companies that pay each other's invoices.
    public static Ledger tradeBased() {
        return LedgerFile.read("tradeBased", List.of());
    }

    /// Passages alone.
    public static Ledger typologyQuestion() {
        return Ledger.of(
                "What are the signs of structuring?",
                List.of(),
                List.of(officialPassage(), digestPassage(), unverifiedPassage()));
    }

    public static CitedPassage officialPassage() {
        SourceDocument document = new SourceDocument(
                new DocumentId("ffiec-red-flags"),
                SourceTier.OFFICIAL,
                "Appendix F: Money Laundering and Terrorist Financing Red Flags",
                "FFIEC",
                "2014-11",
                "https://example.org/appendix-f",
                "public domain",
                "0".repeat(64),
                Set.of(),
                Optional.empty());
        return cited(
                document,
                "A customer makes deposits below the reporting threshold at several branches. The deposits are often of "
                        + "amounts between $9,000 and $10,000.",
                Optional.of("F-3"),
                Optional.empty(),
                Sureness.VERIFIED);
    }

    public static CitedPassage digestPassage() {
        SourceDocument document = new SourceDocument(
                new DocumentId("fatf-2014-npo"),
                SourceTier.DIGEST,
                "Risk of Terrorist Abuse in Non-Profit Organisations",
                "FATF",
                "2014",
                "https://example.org/npo",
                "our words",
                "1".repeat(64),
                Set.of(),
                Optional.empty());
        return cited(
                document,
                "Peaks of donations after a yearly appeal are usual for relief charities. Payments to named field "
                        + "partners are less of a concern than payments to unknown persons.",
                Optional.empty(),
                Optional.of("Chapter 3, paragraph 41"),
                Sureness.QUOTED);
    }

    public static CitedPassage unverifiedPassage() {
        SourceDocument document = new SourceDocument(
                new DocumentId("typology-library"),
                SourceTier.LIBRARY,
                "Library of typologies",
                "APG",
                "2025",
                "",
                "our words",
                "2".repeat(64),
                Set.of(),
                Optional.empty());
        return cited(
                document,
                "Structured deposits are often followed by wires abroad within a few days.",
                Optional.empty(),
                Optional.empty(),
                Sureness.UNVERIFIED);
    }

    private static CitedPassage cited(
            SourceDocument document,
            String text,
            Optional<String> printedPage,
            Optional<String> locator,
            Sureness sure) {
        Place place = new Place(1, 1, printedPage, List.of("Red flags"), 0, text.length(), List.of(), locator);
        Passage passage = new Passage(Passage.idOf(document.id(), 0, text), document.id(), 0, text, place, sure);
        return new CitedPassage(passage, document, false);
    }
}
