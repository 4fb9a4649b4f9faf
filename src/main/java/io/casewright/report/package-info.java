/// In: a checked draft and the people who work on it. Out: a report that can be filed elsewhere; a person takes each
/// of its steps, and nothing here sends anything.
@NullMarked
package io.casewright.report;

import org.jspecify.annotations.NullMarked;
