package io.casewright.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/// The page numbers that a PDF gives itself, for documents that print none.
final class PageLabels {

    private PageLabels() {}

    /// The printed numbers; where no page has one, the file's own labels if they say more than the position.
    static List<String> orPrinted(PDDocument document, List<String> printed) {
        if (printed.stream().anyMatch(number -> !number.isEmpty())) {
            return printed;
        }
        List<String> labels = labels(document);
        boolean plain = true;
        for (int i = 0; i < labels.size(); i++) {
            plain = plain && labels.get(i).equals(Integer.toString(i + 1));
        }
        return plain || labels.size() != printed.size() ? printed : labels;
    }

    private static List<String> labels(PDDocument document) {
        try {
            PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
            if (labels == null) {
                return List.of();
            }
            List<String> result = new ArrayList<>();
            for (String label : labels.getLabelsByPageIndices()) {
                result.add(label == null ? "" : CleanText.line(label));
            }
            return result;
        } catch (IOException e) {
            return List.of();
        }
    }
}
