/// In: a number of customers and a seed. Out: the records of a bank whose customers have nothing to hide and live all
/// the
/// odd lives that people live. It was written without sight of the library's tests, which are measured on it.
@NullMarked
package io.casewright.bench.secondbank;

import org.jspecify.annotations.NullMarked;
