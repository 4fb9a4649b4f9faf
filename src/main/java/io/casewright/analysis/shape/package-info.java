/// Transfers in; out, the name of the structure that money took through them: a fan-in, a cycle, a stack, or
/// none. Plain values and graphs alone: no records of the bank, no clock, no chance, and accounts are only ever
/// compared.
@NullMarked
package io.casewright.analysis.shape;

import org.jspecify.annotations.NullMarked;
