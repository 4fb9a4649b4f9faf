/// In: settings. Out: the application's one index, in the data folder or in a cluster.
@NullMarked
package io.casewright.index.place;

import org.jspecify.annotations.NullMarked;
