package io.casewright.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place.Box;
import io.casewright.testsupport.Shared;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// What stands under a passage's boxes, read from the page a second time by PDFBox's own stripper, is what the passage
/// says.
class PassageBoxesTest {

    /// Raised numbers that point to footnotes stand within lines and in no passage; those that begin one do.
    private static final float RAISED = 0.8f;

    /// A letter as the stripper places it, by its middle.
    private record Letter(float x, float y, float size, String text) {}

    /// @param foreign letters under the boxes that the passage does not have
    /// @param missing letters of the passage that stand under no box
    private record Outcome(int passages, int exact, long letters, long foreign, long missing) {

        Outcome and(Outcome other) {
            return new Outcome(
                    passages + other.passages,
                    exact + other.exact,
                    letters + other.letters,
                    foreign + other.foreign,
                    missing + other.missing);
        }
    }

    @Test
    void theLettersUnderAPassagesBoxesAreItsOwn(TestReporter reporter) throws IOException {
        Outcome all = new Outcome(0, 0, 0, 0, 0);
        for (Path file : pdfs()) {
            Outcome one = outcome(file);
            reporter.publishEntry(String.valueOf(file.getFileName()), one.toString());
            all = all.and(one);
        }
        reporter.publishEntry("all", all.toString());

        assertThat(all.passages()).isPositive();
        assertThat(all.missing()).isZero();
        assertThat(all.foreign()).isZero();
        assertThat(all.exact()).isEqualTo(all.passages());
    }

    /// A passage that begins in the middle of a line must not mark the words before it.
    @Test
    void aLineThatTwoPassagesShareIsMarkedOnlyAsFarAsEachGoes() {
        Box line = new Box(1, 72, 100, 200, 12);
        List<Box> words =
                List.of(new Box(1, 72, 100, 40, 12), new Box(1, 120, 100, 60, 12), new Box(1, 190, 100, 82, 12));
        ReadDocument.Line shared = new ReadDocument.Line(10, 24, line, words);
        String text = "0123456789over. Then comes.";

        assertThat(shared.within(text, 0, 15)).isEqualTo(words.getFirst());
        assertThat(shared.within(text, 16, 27)).isEqualTo(new Box(1, 120, 100, 152, 12));
        assertThat(shared.within(text, 0, 27)).isEqualTo(line);
    }

    private static Outcome outcome(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ReadDocument document = DocumentReaders.read(String.valueOf(file.getFileName()), bytes, ReadLimits.usual());
        List<List<Letter>> pages = letters(bytes);
        Outcome all = new Outcome(0, 0, 0, 0, 0);
        for (Passage passage : Splitter.split(new DocumentId("real"), document, Sureness.VERIFIED)) {
            Map<Integer, Integer> said = new HashMap<>();
            count(passage.text(), said);
            long foreign = more(under(passage.place().boxes(), pages, RAISED), said);
            long missing = more(said, under(passage.place().boxes(), pages, 0));
            int exact = foreign + missing == 0 ? 1 : 0;
            all = all.and(new Outcome(1, exact, more(said, Map.of()), foreign, missing));
        }
        return all;
    }

    private static long more(Map<Integer, Integer> counts, Map<Integer, Integer> than) {
        return counts.entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue() - than.getOrDefault(one.getKey(), 0)))
                .sum();
    }

    /// @param least numbers smaller than this share of the tallest letter are left out
    private static Map<Integer, Integer> under(List<Box> boxes, List<List<Letter>> pages, float least) {
        Map<Integer, Integer> counts = new HashMap<>();
        Set<Letter> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Box box : boxes) {
            List<Letter> within = pages.get(box.page() - 1).stream()
                    .filter(letter -> contains(box, letter))
                    .toList();
            float tallest =
                    (float) within.stream().mapToDouble(Letter::size).max().orElse(0);
            within.stream()
                    .filter(letter -> letter.size() >= least * tallest || !isNumber(letter.text()))
                    .filter(taken::add)
                    .forEach(letter -> count(letter.text(), counts));
        }
        return counts;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static boolean contains(Box box, Letter letter) {
        return letter.x() >= box.left()
                && letter.x() <= box.left() + box.width()
                && letter.y() >= box.top()
                && letter.y() <= box.top() + box.height();
    }

    /// Letters and digits alone: hyphens at the ends of lines and bullets are not what is compared.
    private static void count(String text, Map<Integer, Integer> counts) {
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> counts.merge(letter, 1, Integer::sum));
    }

    private static List<List<Letter>> letters(byte[] bytes) throws IOException {
        List<List<Letter>> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                pages.getLast()
                        .add(new Letter(
                                text.getX() + text.getWidth() / 2,
                                text.getY() - text.getHeight() / 2,
                                text.getFontSizeInPt(),
                                text.getUnicode()));
            }
        };
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(new ArrayList<>());
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.writeText(document, Writer.nullWriter());
            }
        }
        return pages;
    }

    private static List<Path> pdfs() throws IOException {
        try (Stream<Path> found = Files.walk(Shared.kb())) {
            return found.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }
}
