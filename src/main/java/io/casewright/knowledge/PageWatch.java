package io.casewright.knowledge;

/// Hears how far the reading of a file is.
@FunctionalInterface
interface PageWatch {

    PageWatch NONE = (done, of) -> {};

    /// @param done pages that were read, from 1
    /// @param of pages of the file
    void read(int done, int of);
}
