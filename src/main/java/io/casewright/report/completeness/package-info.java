/// In: a report, its form and the filing that it would become. Out: which points are met, which are missing and where
/// the missing could be found, and how much of the form's room is taken.
@NullMarked
package io.casewright.report.completeness;

import org.jspecify.annotations.NullMarked;
