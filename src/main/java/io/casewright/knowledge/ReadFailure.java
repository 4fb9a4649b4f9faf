package io.casewright.knowledge;

/// Why a file could not be read.
public enum ReadFailure {
    /// The file needs a password.
    ENCRYPTED,
    /// The file's structure is broken or it tries to do harm.
    DAMAGED,
    TOO_MANY_PAGES,
    /// Reading took longer than the time limit.
    TOO_SLOW,
    /// The file, or what it unpacks to, is above the size or memory limit.
    TOO_LARGE,
    /// No text: pictures of pages, which need text recognition (OCR) first.
    NO_TEXT,
    UNSUPPORTED_FORMAT,
    /// The separate process that reads untrusted files could not be started or died.
    READER_UNAVAILABLE
}
