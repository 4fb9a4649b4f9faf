package io.casewright.report.export;

import io.casewright.report.Filing;

/// Writes a report in one format. Nothing leaves the process.
public interface Export {

    /// The last part of its address: `docx`, `pdf`, `markdown`, `text`, `goaml`, `fincen`, `bundle`.
    String format();

    /// Whether its file is what an authority takes in: then only the newest version of a report is written.
    default boolean isFiled() {
        return false;
    }

    /// Throws [ExportRefusedException] where the format cannot hold the report as it is.
    Exported write(Filing filing);

    /// A file. Its content is handed on and never compared.
    ///
    /// @param name without a path, safe in every file system
    @SuppressWarnings("ArrayRecordComponent")
    record Exported(String name, String mediaType, byte[] content) {}
}
