package io.casewright.knowledge;

/// The formats that can be read; chosen by a file's bytes, never by its name.
public enum DocumentFormat {
    PDF,
    DOCX,
    HTML,
    MARKDOWN,
    TEXT
}
