package io.casewright.assist;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.Involvement;
import io.casewright.casefile.Surroundings.NodeKind;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.evidence.Money;
import java.util.List;
import java.util.Optional;

/// The network around a customer or a case, ready to be drawn.
///
/// @param nodes the dossier's customers first, then by hop and id
/// @param edges by hop, payer, payee and currency
/// @param path the way over the main customer on which most money can have gone from a source to an exit
/// @param edgesLeftOut edges that found no room
/// @param isBehind whether records were being loaded, so that some of this is not counted yet
public record NetworkPicture(
        List<PictureNode> nodes,
        List<Edge> edges,
        Optional<PicturePath> path,
        List<SharedIdentifier> identifiers,
        List<SharedPayee> payees,
        List<Involvement> involvements,
        int edgesLeftOut,
        boolean isBehind) {

    public NetworkPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        identifiers = List.copyOf(identifiers);
        payees = List.copyOf(payees);
        involvements = List.copyOf(involvements);
    }

    /// One node.
    ///
    /// @param role in the case, for a customer of the dossier
    /// @param standing what it does in the network: `source`, `exit`, `collector`, `distributor`, `pass-through`,
    ///     `between`, `hub`
    /// @param hop 0 for the dossier's customers, at most 3
    public record PictureNode(
            String id,
            NodeKind kind,
            String name,
            Optional<String> customer,
            Optional<String> account,
            Optional<String> country,
            Optional<PartyRole> role,
            String standing,
            int hop,
            boolean hasMore) {

        @Override
        public String toString() {
            return "PictureNode[" + id + "]";
        }
    }

    /// A way of the money.
    ///
    /// @param nodes ids from source to exit
    /// @param least the smallest total of a step: no more than that can have gone the whole way
    public record PicturePath(List<String> nodes, Money least) {

        public PicturePath {
            nodes = List.copyOf(nodes);
        }
    }
}
