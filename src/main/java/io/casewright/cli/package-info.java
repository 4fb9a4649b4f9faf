/// In: a command line. Out: calls to the running service and their answers as text or JSON.
@NullMarked
package io.casewright.cli;

import org.jspecify.annotations.NullMarked;
