package io.casewright.report.export;

import io.casewright.report.Filing;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A report as tagged PDF (PDF/UA-1). The libraries that write it are loaded with the first one.
///
/// The shipped fonts draw Latin, Greek, Cyrillic, Arabic and Hebrew letters and some symbols; TrueType files in
/// `<data>/fonts` draw others. A letter that no font has is shown by its code point (`[U+5F20]`), never left out.
@Singleton
public final class PdfExport implements Export {

    private static final String FONTS = "fonts";

    private final Path fonts;

    public PdfExport(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.fonts = dataFolder.resolve(FONTS);
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public Exported write(Filing filing) {
        byte[] content = PdfWriter.write(ReportDocument.of(filing), filing.report(), PdfFonts.with(fonts));
        return new Exported(FileNames.of(filing, ".pdf"), "application/pdf", content);
    }
}
