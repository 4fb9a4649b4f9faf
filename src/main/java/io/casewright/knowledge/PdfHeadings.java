package io.casewright.knowledge;

import io.casewright.knowledge.PdfBlock.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ranks the headings of a document by how they look, and finds its title.
final class PdfHeadings {

    private static final float ONE_STEP = 15f / 16;

    private PdfHeadings() {}

    /// What headings of one level share; sorts the outermost first.
    ///
    /// @param size 0 for the biggest
    private record Look(int size, boolean bold, boolean capitals, boolean italic, int depth)
            implements Comparable<Look> {

        private static final Comparator<Look> OUTERMOST_FIRST = Comparator.comparingInt(Look::size)
                .thenComparing(Look::bold, Comparator.reverseOrder())
                .thenComparing(Look::capitals, Comparator.reverseOrder())
                .thenComparing(Look::italic)
                .thenComparingInt(Look::depth);

        static Look of(PdfBlock heading, List<Float> sizes) {
            PdfLine line = heading.first();
            String text = heading.text();
            int depth = Markers.depth(Markers.of(text));
            return new Look(
                    step(line.size(), sizes),
                    line.bold(),
                    depth == 0 && text.length() > 12 && PdfBlock.isCapitals(text),
                    line.italic(),
                    depth);
        }

        @Override
        public int compareTo(Look other) {
            return OUTERMOST_FIRST.compare(this, other);
        }
    }

    /// Level of each heading, 1 = outermost.
    static Map<PdfBlock, Integer> levels(List<PdfBlock> blocks) {
        List<PdfBlock> headings =
                blocks.stream().filter(block -> block.shape() == Shape.HEADING).toList();
        List<Float> sizes = steps(headings);
        List<Look> looks = headings.stream()
                .map(heading -> Look.of(heading, sizes))
                .distinct()
                .sorted()
                .toList();
        Map<PdfBlock, Integer> levels = new HashMap<>();
        headings.forEach(heading -> levels.put(heading, looks.indexOf(Look.of(heading, sizes)) + 1));
        return levels;
    }

    /// Sizes of letters, the biggest first; those within a sixteenth of each other count as one.
    private static List<Float> steps(List<PdfBlock> headings) {
        List<Float> steps = new ArrayList<>();
        headings.stream()
                .map(heading -> heading.first().size())
                .sorted(Comparator.reverseOrder())
                .filter(size -> steps.isEmpty() || size < steps.getLast() * ONE_STEP)
                .forEachOrdered(steps::add);
        return steps;
    }

    private static int step(float size, List<Float> sizes) {
        return (int) sizes.stream().filter(step -> step * ONE_STEP >= size).count();
    }

    /// The biggest heading of the first page when it is plainly bigger than the text, else the title that the file
    /// gives
    /// itself, else the first heading.
    static String title(List<PdfBlock> blocks, PdfBody body, String ownTitle) {
        List<PdfBlock> first = blocks.stream()
                .filter(block -> block.shape() == Shape.HEADING && block.first().page() == 1)
                .toList();
        String biggest = first.stream()
                .filter(block -> block.first().size() > body.size() * 1.25f)
                .max(Comparator.comparingDouble(block -> block.first().size()))
                .map(PdfBlock::text)
                .orElse("");
        if (!biggest.isEmpty()) {
            return CleanText.line(biggest);
        }
        if (isTitle(ownTitle)) {
            return CleanText.line(ownTitle);
        }
        return first.stream()
                .findFirst()
                .map(PdfBlock::text)
                .map(CleanText::line)
                .orElse("");
    }

    /// Programs leave file names and their own name there.
    private static boolean isTitle(String title) {
        return title.strip().length() > 3
                && !title.startsWith("Microsoft")
                && !title.matches("(?i)untitled.*|.*\\.(docx?|pdf|indd|pptx?|xlsx?|rtf|qxd)");
    }
}
