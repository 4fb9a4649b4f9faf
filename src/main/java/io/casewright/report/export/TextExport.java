package io.casewright.report.export;

import io.casewright.report.Filing;
import io.casewright.report.FormText;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.form.Form;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The narrative as plain text, ready for the text field of its form. Where the form has several fields, each line of
/// the file is what goes into one of them.
@Singleton
public final class TextExport implements Export {

    @Override
    public String format() {
        return "text";
    }

    @Override
    public Exported write(Filing filing) {
        FormText text = FormText.of(filing.report(), filing.form());
        if (text.characters() == 0) {
            throw refused("there is no sentence to file: write a section, or have it drafted");
        }
        if (!text.fits()) {
            throw refused(tooLong(text));
        }
        String content = String.join("\n", text.blocks()) + "\n";
        return new Exported(
                FileNames.of(filing, ".txt"), "text/plain;charset=UTF-8", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String tooLong(FormText text) {
        Form.Limits limits = text.limits();
        String room = limits.blocks() == 1
                ? String.format(Locale.ROOT, "%,d", limits.characters())
                : String.format(
                        Locale.ROOT, "%,d, in %d fields of %,d", limits.characters(), limits.blocks(), limits.block());
        return text.left() < 0
                ? String.format(
                        Locale.ROOT,
                        "it has %,d characters and the form takes %s: shorten it by %,d",
                        text.characters(),
                        room,
                        -text.left())
                : String.format(
                        Locale.ROOT,
                        "its %,d characters cannot be cut into what the form takes (%s): shorten it",
                        text.characters(),
                        room);
    }

    private static ExportRefusedException refused(String problem) {
        return new ExportRefusedException(List.of(new Problem("narrative", problem)));
    }
}
