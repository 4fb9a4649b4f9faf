package io.casewright.analysis.network;

/// What a node does in the network as far as it was read. It follows from the flows alone and accuses nobody.
public enum Standing {
    /// Money only leaves it.
    SOURCE,
    /// Money only reaches it.
    EXIT,
    /// Several pay it, at least three times as many as it pays.
    COLLECTOR,
    /// It pays several, at least three times as many as pay it.
    DISTRIBUTOR,
    /// About as much leaves it as reaches it.
    PASS_THROUGH,
    /// Money reaches it and leaves it.
    BETWEEN,
    /// So many customers have flows with it that it joins nobody: a shop, an employer, a utility.
    HUB
}
