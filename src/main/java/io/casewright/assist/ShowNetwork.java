package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.network.NetworkFacts;
import io.casewright.analysis.network.PaymentNetwork;
import io.casewright.analysis.view.DossierView;
import io.casewright.assist.NetworkPicture.PictureNode;
import io.casewright.assist.NetworkPicture.PicturePath;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Shows whom a customer, or the customers of a case, are connected with by payments and by what they share. Empty for
/// what the caller may not read, and for callers outside the investigation.
@Singleton
public final class ShowNetwork {

    private final Dossiers dossiers;
    private final AuditTrail audit;

    ShowNetwork(Dossiers dossiers, AuditTrail audit) {
        this.dossiers = dossiers;
        this.audit = audit;
    }

    public Optional<NetworkPicture> of(Access access, CustomerId customer) {
        return shown(access, customer.value(), dossiers.ofCustomer(access, customer));
    }

    public Optional<NetworkPicture> of(Access access, CaseId caseId) {
        return shown(access, caseId.value(), dossiers.ofCase(access, caseId));
    }

    private Optional<NetworkPicture> shown(Access access, String about, Optional<Dossier> dossier) {
        if (dossier.isEmpty() || !access.isInsideInvestigation()) {
            return Optional.empty();
        }
        audit.append(new AuditEntry(access.caller(), "network.read", about, "done", Map.of()));
        return dossier.map(ShowNetwork::picture);
    }

    private static NetworkPicture picture(Dossier dossier) {
        Surroundings around = dossier.surroundings();
        DossierView view = new DossierView(dossier);
        PaymentNetwork network = NetworkFacts.of(view);
        Optional<PicturePath> path = dossier.customers().stream()
                .limit(1)
                .flatMap(first -> network.of(view.main().customer().id()).stream())
                .findFirst()
                .flatMap(network::path)
                .map(way -> new PicturePath(way.nodes(), way.least()));
        return new NetworkPicture(
                around.nodes().stream().map(node -> node(network, node)).toList(),
                around.edges(),
                path,
                around.identifiers(),
                around.payees(),
                around.involvements(),
                around.edgesLeftOut(),
                around.isBehind());
    }

    private static PictureNode node(PaymentNetwork network, Node node) {
        return new PictureNode(
                node.id(),
                node.kind(),
                node.name(),
                node.customer().map(CustomerId::value),
                node.account(),
                node.country(),
                network.role(node),
                network.standing(node).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                node.hop(),
                node.hasMore());
    }
}
