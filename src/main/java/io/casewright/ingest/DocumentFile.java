package io.casewright.ingest;

import java.nio.file.Path;

/// A file as it lies in the folder of documents.
///
/// @param modified in milliseconds since 1970 (UTC)
record DocumentFile(Path path, String name, long bytes, long modified) {}
