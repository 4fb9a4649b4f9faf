package io.casewright.analysis.shape;

import java.util.List;

/// An account on which unusual transfers converge.
///
/// @param payers who sent them, in the order of their first
/// @param transfers the unusual ones, by time; what the account receives besides is not among them
/// @param byChance how many accounts of the whole ledger one would expect to look like this if unusual
///     transfers were spread over all accounts by chance
public record FanIn(String collector, List<String> payers, List<Transfer> transfers, double byChance) {

    public FanIn {
        payers = List.copyOf(payers);
        transfers = List.copyOf(transfers);
    }
}
