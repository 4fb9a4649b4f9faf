package io.casewright.ingest;

import io.casewright.knowledge.DocumentFormat;
import java.nio.file.Path;

/// The file of a document, as it was when its passages were made.
public record KeptFile(Path path, String name, DocumentFormat format) {}
