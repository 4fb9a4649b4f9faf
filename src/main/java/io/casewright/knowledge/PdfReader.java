package io.casewright.knowledge;

import io.casewright.knowledge.GlyphReader.PageGlyphs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads a PDF as its reader sees it: in reading order, without headers, footers and hidden text, each line with its
/// place.
final class PdfReader {

    private PdfReader() {}

    static ReadDocument read(byte[] bytes, ReadLimits limits, PageWatch watch) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document, limits, watch);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(
                    ReadFailure.ENCRYPTED, "it needs a password: save a copy without one and add that");
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw damaged(e);
        } catch (ClassCastException | NullPointerException | ArithmeticException | NegativeArraySizeException e) {
            throw damaged(e);
        }
    }

    /// PDFBox answers a broken file with exceptions of many kinds.
    private static UnreadableDocumentException damaged(Throwable cause) {
        return new UnreadableDocumentException(
                ReadFailure.DAMAGED,
                "it is damaged (%s): fetch it again from its issuer"
                        .formatted(cause.getClass().getSimpleName()));
    }

    private static ReadDocument read(PDDocument document, ReadLimits limits, PageWatch watch) throws IOException {
        if (document.getNumberOfPages() > limits.pages()) {
            throw new UnreadableDocumentException(
                    ReadFailure.TOO_MANY_PAGES,
                    "it has %d pages, the limit is %d".formatted(document.getNumberOfPages(), limits.pages()));
        }
        HiddenText hidden = new HiddenText();
        List<PdfPage> pages = pages(document, hidden, watch);
        PdfNotes.count(document, hidden);
        if (pages.stream().allMatch(page -> page.rows().isEmpty())) {
            throw new UnreadableDocumentException(
                    ReadFailure.NO_TEXT,
                    "it has no text that can be seen, only pictures: run text recognition (OCR) first");
        }
        return assembled(document, pages, hidden, limits);
    }

    private static ReadDocument assembled(
            PDDocument document, List<PdfPage> pages, HiddenText hidden, ReadLimits limits) {
        PdfFurniture furniture = new PdfFurniture(pages);
        List<PdfLine> lines = furniture.cleared().stream()
                .flatMap(page -> PageLayout.lines(page).stream())
                .toList();
        PdfBody body = new PdfBody(lines);
        List<PdfBlock> blocks = PdfBlocks.of(lines, body);
        Map<PdfBlock, Integer> levels = PdfHeadings.levels(blocks);
        DocumentText text = new DocumentText(limits.textCharacters());
        PdfBlocks.write(blocks, levels, new PdfPieces(pages, lines), text);
        String ownTitle = Optional.ofNullable(document.getDocumentInformation())
                .map(about -> about.getTitle())
                .orElse("");
        return new ReadDocument(
                DocumentFormat.PDF,
                PdfHeadings.title(blocks, body, ownTitle),
                "",
                text.text(),
                text.blocks(),
                PageLabels.orPrinted(document, furniture.printedPages()),
                furniture.runningText(),
                hidden.characters(),
                hidden.sample());
    }

    private static List<PdfPage> pages(PDDocument document, HiddenText hidden, PageWatch watch) throws IOException {
        GlyphReader reader = new GlyphReader(document.getDocumentCatalog().getOCProperties(), hidden);
        List<PdfPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            PageGlyphs glyphs = reader.read(page);
            pages.add(new PdfPage(
                    pages.size() + 1, PageText.rows(glyphs), glyphs.rules(), glyphs.frame(), glyphs.quarterTurns()));
            watch.read(pages.size(), document.getNumberOfPages());
        }
        return pages;
    }
}
