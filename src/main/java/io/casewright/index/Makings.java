package io.casewright.index;

import java.util.Optional;

/// Where the makings of one index are kept: folders, or indexes of a cluster.
public interface Makings extends AutoCloseable {

    /// The index of another making that answers until the own one is filled; empty when there is none that can.
    Optional<Making> openFormer();

    /// The index of the own making; an empty one where there is none.
    Making openOwn();

    /// Lets the own making stand for the index from now on, and deletes every other.
    void succeed();

    /// What stands for the index now, asked when one of its makings turns out to be gone; empty when nothing does.
    default Optional<Making> openSuccessor() {
        return Optional.empty();
    }

    /// The indexes that were opened stay open.
    @Override
    default void close() {}
}
