package io.casewright.report.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.casewright.report.export.ExportRefusedException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The fonts of a PDF and the letters that they can draw: DejaVu Sans, then the institution's own by file name.
final class PdfFonts {

    private static final String SHIPPED = "Casewright";
    private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";
    private static final String REGULAR = FOLDER + "DejaVuSans.ttf";
    private static final String BOLD = FOLDER + "DejaVuSans-Bold.ttf";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private final List<Path> own;
    private final BitSet drawn;

    private PdfFonts(List<Path> own, BitSet drawn) {
        this.own = own;
        this.drawn = drawn;
    }

    /// Read once: a font does not change while the service runs.
    private static final class Shipped {

        static final BitSet DRAWN = shipped();

        private static BitSet shipped() {
            try {
                BitSet both = letters(() -> resource(REGULAR));
                both.and(letters(() -> resource(BOLD)));
                return both;
            } catch (IOException e) {
                throw new UncheckedIOException("a shipped font cannot be read", e);
            }
        }
    }

    /// Throws [ExportRefusedException] for a file of the folder that is no TrueType font.
    ///
    /// @param folder of the institution's own fonts; need not be there
    static PdfFonts with(Path folder) {
        List<Path> own = files(folder);
        BitSet drawn = (BitSet) Shipped.DRAWN.clone();
        own.forEach(file -> drawn.or(lettersOf(file)));
        return new PdfFonts(own, drawn);
    }

    boolean draws(int letter) {
        return drawn.get(letter);
    }

    /// For the style sheet: `'Casewright', 'Own0'`.
    String families() {
        List<String> names = new ArrayList<>(List.of(SHIPPED));
        for (int index = 0; index < own.size(); index++) {
            names.add("Own" + index);
        }
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> resource(REGULAR), SHIPPED, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(() -> resource(BOLD), SHIPPED, BOLD_WEIGHT, FontStyle.NORMAL, true);
        for (int index = 0; index < own.size(); index++) {
            Path file = own.get(index);
            builder.useFont(() -> opened(file), "Own" + index, NORMAL_WEIGHT, FontStyle.NORMAL, true);
            builder.useFont(() -> opened(file), "Own" + index, BOLD_WEIGHT, FontStyle.NORMAL, true);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of fonts cannot be read: " + folder, e);
        }
    }

    private static BitSet lettersOf(Path file) {
        try {
            return letters(() -> Files.newInputStream(file));
        } catch (IOException e) {
            String problem = "%s is not a TrueType font that can be read (%s): replace it or take it away"
                    .formatted(file.getFileName(), e.getMessage());
            throw new ExportRefusedException(List.of(new Problem("fonts", problem)));
        }
    }

    /// Opens a font anew each time.
    private interface Opening {
        InputStream open() throws IOException;
    }

    private static BitSet letters(Opening font) throws IOException {
        BitSet letters = new BitSet();
        try (InputStream in = font.open();
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup table = parsed.getUnicodeCmapLookup();
            for (int letter = ' '; letter <= Character.MAX_CODE_POINT; letter++) {
                if (table.getGlyphId(letter) > 0) {
                    letters.set(letter);
                }
            }
        }
        return letters;
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                PdfFonts.class.getClassLoader().getResourceAsStream(name), () -> "not on the class path: " + name);
    }
}
