/// In: what the bank's other records say around a dossier. Out: the network of payments with the part that each node
/// plays, the way of the money from source to exit, and facts about both.
@NullMarked
package io.casewright.analysis.network;

import org.jspecify.annotations.NullMarked;
