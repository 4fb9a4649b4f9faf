package io.casewright.knowledge;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/// Counts the words of comments and form fields, which are not part of the page and are not read.
final class PdfNotes {

    private PdfNotes() {}

    static void count(PDDocument document, HiddenText hidden) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation note : page.getAnnotations()) {
                String words = note.getContents();
                boolean counts = words != null && !"Link".equals(note.getSubtype());
                if (counts) {
                    hidden.add(words + " ");
                }
            }
        }
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                String value = field.getValueAsString();
                if (value != null && !"Off".equals(value)) {
                    hidden.add(value + " ");
                }
            }
        }
    }
}
