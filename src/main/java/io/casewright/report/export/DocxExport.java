package io.casewright.report.export;

import io.casewright.report.Filing;
import jakarta.inject.Singleton;

/// A report as a Word document. The library that writes it is loaded with the first one.
@Singleton
public final class DocxExport implements Export {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public Exported write(Filing filing) {
        ReportDocument document = ReportDocument.of(filing);
        byte[] content = DocxWriter.write(document, DocxWriter.Stamp.of(filing.report()));
        return new Exported(FileNames.of(filing, ".docx"), TYPE, content);
    }
}
