/// In: a report that the caller may read. Out: what it lacks, the codes that its findings give, and how long there is
/// to
/// file it. Advises; changes nothing and decides nothing.
@NullMarked
package io.casewright.report.advice;

import org.jspecify.annotations.NullMarked;
