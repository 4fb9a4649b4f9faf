/// In: the files that describe forms, code lists and public holidays, packaged or of the institution's own folder.
/// Out: what a report must hold, how long it may be, which codes an authority knows and which days it works.
@NullMarked
package io.casewright.report.form;

import org.jspecify.annotations.NullMarked;
