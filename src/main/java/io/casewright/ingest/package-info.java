/// In: files of records or documents. Out: jobs that load them, with progress, cancel, retry and resume.
@NullMarked
package io.casewright.ingest;

import org.jspecify.annotations.NullMarked;
