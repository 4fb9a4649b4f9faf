/// In: who calls. Out: the typed filter that every search, count, analysis and tool takes.
@NullMarked
package io.casewright.access;

import org.jspecify.annotations.NullMarked;
