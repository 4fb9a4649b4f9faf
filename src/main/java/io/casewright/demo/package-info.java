/// In: a seed. Out: a synthetic bank and its cases; nothing in it is real.
@NullMarked
package io.casewright.demo;

import org.jspecify.annotations.NullMarked;
