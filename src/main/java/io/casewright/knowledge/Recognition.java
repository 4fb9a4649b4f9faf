package io.casewright.knowledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells which known official document a file is, by the phrases on its first pages.
final class Recognition {

    private static final int FIRST_CHARACTERS = 6_000;
    private static final int FIRST_PAGES = 3;

    private Recognition() {}

    static Optional<KnownSource> find(List<KnownSource> sources, String fileName, String firstPagesText) {
        String blanks =
                firstPagesText.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        String text = normalised(firstPagesText);
        KnownSource best = null;
        double bestShare = 0;
        for (KnownSource source : sources) {
            double share = share(source, blanks, text);
            boolean named = source.file().equalsIgnoreCase(fileName);
            boolean known = share == 1 || (named && share >= 0.5);
            double score = share + (named ? 1 : 0) + source.match().size() / 1000.0;
            if (known && score > bestShare) {
                best = source;
                bestShare = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The text that recognition looks at: that of the first three pages, or the first 6,000 characters.
    static String firstPages(ReadDocument document) {
        int end = document.blocks().stream()
                .filter(block -> !block.lines().isEmpty()
                        && block.lines().getFirst().box().page() > FIRST_PAGES)
                .mapToInt(ReadDocument.Block::start)
                .min()
                .orElse(Math.min(document.text().length(), FIRST_CHARACTERS));
        return document.runningText() + "\n" + document.text().substring(0, end);
    }

    private static double share(KnownSource source, String blanks, String text) {
        if (source.pattern().isPresent()) {
            return source.pattern().get().matcher(blanks).find() ? 1 : 0;
        }
        if (source.match().isEmpty()) {
            return 0;
        }
        long found = source.match().stream()
                .filter(phrase -> text.contains(normalised(phrase)))
                .count();
        return (double) found / source.match().size();
    }

    /// Lower case, letters and digits only, single blanks: what line ends, dashes and quotation marks cannot change.
    private static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
