/// In: a report with its parties, codes and ledgers. Out: a file in one format, with all that case data holds inert.
@NullMarked
package io.casewright.report.export;

import org.jspecify.annotations.NullMarked;
