package io.casewright.assist.tool;

import java.util.SortedSet;
import java.util.TreeSet;

/// Counterparties as a question names them.
///
/// @param said the name in the question
/// @param keys the counterparties of the dossier that it can mean; empty where there is none of the name
public record Others(String said, SortedSet<String> keys) {

    public Others {
        keys = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }
}
