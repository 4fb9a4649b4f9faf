package io.casewright.analysis.shape;

/// Structures by which money is moved, in the words of the field. The more particular ones come first: of two
/// that explain the same transfers equally well, the first is named.
public enum Shape {
    /// The money comes back to where it started.
    CYCLE("cycle"),
    /// One source pays several intermediaries, all of whom pay one and the same account.
    SCATTER_GATHER("scatter-gather"),
    /// One account gathers from several and pays out to several.
    GATHER_SCATTER("gather-scatter"),
    /// Several pay one.
    FAN_IN("fan-in"),
    /// One pays several.
    FAN_OUT("fan-out"),
    /// One path from account to account that does not come back.
    RANDOM_CHAIN("random chain"),
    /// Several sources, several intermediaries, several exits: layers on each other.
    STACK("stack"),
    /// Several sources pay several others directly, and nothing goes on.
    BIPARTITE("bipartite");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /// As an investigator says it: `scatter-gather`.
    public String words() {
        return words;
    }
}
