package io.casewright.api;

import io.casewright.api.CustomerBody.MoneyBody;
import io.casewright.assist.NetworkPicture;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.Involvement;
import io.casewright.casefile.Surroundings.NodeKind;
import io.casewright.casefile.Surroundings.PriorAlert;
import io.casewright.casefile.Surroundings.PriorCase;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.casefile.Surroundings.Sharer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The network around a customer or a case, ready to be drawn.
@Schema(name = "Network")
record NetworkBody(
        List<NodeBody> nodes,
        List<EdgeBody> edges,
        Optional<PathBody> path,
        List<SharedBody> identifiers,
        List<PayeeBody> payees,
        List<InvolvementBody> involvements,

        @Schema(description = "Flows that were read and found no room")
        int edgesLeftOut,

        @Schema(description = "Whether records were being loaded, so that some of this is not counted yet")
        boolean behind) {

    static final String WHAT =
            "Nodes, flows, the part that each node plays, the way of the money, shared devices and contacts, payees in "
                    + "common, and earlier alerts and cases that you may read. Within limits: what was left out is told.";

    static NetworkBody of(NetworkPicture picture) {
        return new NetworkBody(
                picture.nodes().stream().map(NodeBody::of).toList(),
                picture.edges().stream().map(EdgeBody::of).toList(),
                picture.path().map(PathBody::of),
                picture.identifiers().stream().map(SharedBody::of).toList(),
                picture.payees().stream().map(PayeeBody::of).toList(),
                picture.involvements().stream().map(InvolvementBody::of).toList(),
                picture.edgesLeftOut(),
                picture.isBehind());
    }

    @Schema(name = "NetworkNode")
    record NodeBody(
            @Schema(examples = "customer:C-00001") String id,
            NodeKind kind,
            String name,
            Optional<String> customer,
            Optional<String> account,
            Optional<String> country,
            @Schema(description = "Part in the case") Optional<PartyRole> role,

            @Schema(
                    description = "What it does in the network: source, exit, collector, distributor, pass-through, "
                            + "between or hub")
            String standing,

            @Schema(description = "0 for the customers asked about, at most 3")
            int hop,

            @Schema(description = "Whether it has flows that were left out")
            boolean hasMore) {

        static NodeBody of(NetworkPicture.PictureNode node) {
            return new NodeBody(
                    node.id(),
                    node.kind(),
                    node.name(),
                    node.customer(),
                    node.account(),
                    node.country(),
                    node.role(),
                    node.standing(),
                    node.hop(),
                    node.hasMore());
        }
    }

    @Schema(name = "NetworkFlow", description = "All bookings from one node to another in one currency.")
    record EdgeBody(
            String from, String to, MoneyBody total, int bookings, int days, Instant first, Instant last, int hop) {

        static EdgeBody of(Edge edge) {
            return new EdgeBody(
                    edge.from(),
                    edge.to(),
                    MoneyBody.of(edge.total()),
                    edge.bookings(),
                    edge.days(),
                    edge.first(),
                    edge.last(),
                    edge.hop());
        }
    }

    @Schema(name = "MoneyPath")
    record PathBody(
            @Schema(description = "Ids of nodes, source first")
            List<String> nodes,

            @Schema(description = "No more than that can have gone the whole way")
            MoneyBody least) {

        static PathBody of(NetworkPicture.PicturePath path) {
            return new PathBody(path.nodes(), MoneyBody.of(path.least()));
        }
    }

    @Schema(name = "SharedIdentifier")
    record SharedBody(
            IdentifierKind kind,
            String value,
            SharerBody own,
            List<SharerBody> others,

            @Schema(description = "Whether further customers share it")
            boolean hasMore) {

        static SharedBody of(SharedIdentifier shared) {
            return new SharedBody(
                    shared.kind(),
                    shared.value(),
                    SharerBody.of(shared.own()),
                    shared.others().stream().map(SharerBody::of).toList(),
                    shared.hasMore());
        }
    }

    @Schema(name = "IdentifierUse")
    record SharerBody(
            String customer, String name, int uses, int days, Optional<LocalDate> first, Optional<LocalDate> last) {

        static SharerBody of(Sharer sharer) {
            return new SharerBody(
                    sharer.customer().value(),
                    sharer.name(),
                    sharer.uses(),
                    sharer.days(),
                    sharer.first(),
                    sharer.last());
        }
    }

    @Schema(name = "SharedPayee")
    record PayeeBody(
            String customer,
            String account,
            Optional<String> name,
            List<EdgeBody> own,
            List<EdgeBody> others,

            @Schema(description = "Whether further customers have flows with it")
            boolean hasMore) {

        static PayeeBody of(SharedPayee payee) {
            return new PayeeBody(
                    payee.customer().value(),
                    payee.account(),
                    payee.name(),
                    payee.own().stream().map(EdgeBody::of).toList(),
                    payee.others().stream().map(EdgeBody::of).toList(),
                    payee.hasMore());
        }
    }

    @Schema(name = "Involvement", description = "Earlier alerts and cases that you may read.")
    record InvolvementBody(String customer, String name, List<AlertEntry> alerts, List<CaseEntry> cases) {

        static InvolvementBody of(Involvement involvement) {
            return new InvolvementBody(
                    involvement.customer().value(),
                    involvement.name(),
                    involvement.alerts().stream().map(AlertEntry::of).toList(),
                    involvement.cases().stream().map(CaseEntry::of).toList());
        }
    }

    @Schema(name = "PriorAlert")
    record AlertEntry(String id, String rule, LocalDate raised, String disposition, Optional<String> reason) {

        static AlertEntry of(PriorAlert alert) {
            return new AlertEntry(
                    alert.id().value(), alert.rule(), alert.raised(), alert.disposition(), alert.reason());
        }
    }

    @Schema(name = "PriorCase")
    record CaseEntry(String id, String title, String status, LocalDate opened, PartyRole role) {

        static CaseEntry of(PriorCase prior) {
            return new CaseEntry(prior.id().value(), prior.title(), prior.status(), prior.opened(), prior.role());
        }
    }
}
