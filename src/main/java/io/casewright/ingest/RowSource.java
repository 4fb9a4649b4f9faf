package io.casewright.ingest;

import java.io.IOException;
import java.util.Optional;

/// The rows of one file, in order.
interface RowSource extends AutoCloseable {

    /// Empty at the end of the file.
    Optional<Row> next() throws IOException;

    @Override
    void close() throws IOException;
}
