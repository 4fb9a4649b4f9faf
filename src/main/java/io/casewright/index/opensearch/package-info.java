/// In: passages, vectors and questions. Out: the same candidates, from a cluster that any number of replicas share.
@NullMarked
package io.casewright.index.opensearch;

import org.jspecify.annotations.NullMarked;
