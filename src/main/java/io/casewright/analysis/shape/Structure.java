package io.casewright.analysis.shape;

import java.util.List;

/// Who stands where in a named shape. Accounts are in the order in which they first move money.
public sealed interface Structure {

    /// Fan-in, fan-out, gather-scatter.
    ///
    /// @param account the hub
    /// @param sources that paid it; empty for a fan-out
    /// @param exits that it paid; empty for a fan-in
    record Hub(String account, List<String> sources, List<String> exits) implements Structure {

        public Hub {
            sources = List.copyOf(sources);
            exits = List.copyOf(exits);
        }
    }

    /// Scatter-gather.
    ///
    /// @param exit may be the source itself
    record Spread(String source, List<String> intermediaries, String exit) implements Structure {

        public Spread {
            intermediaries = List.copyOf(intermediaries);
        }
    }

    /// Cycle and random chain.
    ///
    /// @param accounts in the order of the money, the first again at the end of a cycle
    record Path(List<String> accounts) implements Structure {

        public Path {
            accounts = List.copyOf(accounts);
        }
    }

    /// Bipartite (no middle) and stack.
    record Layers(List<String> sources, List<String> middle, List<String> exits) implements Structure {

        public Layers {
            sources = List.copyOf(sources);
            middle = List.copyOf(middle);
            exits = List.copyOf(exits);
        }
    }
}
