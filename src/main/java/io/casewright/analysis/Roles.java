package io.casewright.analysis;

import io.casewright.analysis.role.PartySigns;
import io.casewright.analysis.role.ProposedRole;
import io.casewright.analysis.role.RoleFacts;
import io.casewright.analysis.role.RoleProposal;
import io.casewright.analysis.role.RoleRules;
import io.casewright.analysis.role.Sign;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The part of every party of a dossier: what holds and what the findings would propose.
final class Roles {

    private final DossierView dossier;
    private final List<Tested> all;
    private final boolean explained;
    private final Set<String> paying = new HashSet<>();
    private final Set<String> linked = new HashSet<>();
    private final List<ProposedRole> proposed = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private Roles(DossierView dossier, List<Tested> all, boolean explained) {
        this.dossier = dossier;
        this.all = all;
        this.explained = explained;
    }

    /// @param explained whether mitigating facts explain the findings on the main customer
    static Roles of(DossierView dossier, List<Tested> all, boolean explained) {
        Roles roles = new Roles(dossier, all, explained);
        roles.link();
        List<Party> parties =
                dossier.caseFile().map(file -> file.parties()).orElseGet(() -> List.of(ofCustomer(dossier.main())));
        Set<String> seen = new HashSet<>();
        parties.stream()
                .sorted(Comparator.comparing(Party::role)
                        .thenComparing(Party::name)
                        .thenComparing(Party::id))
                .filter(party -> seen.add(party.id()))
                .forEach(roles::add);
        return roles;
    }

    List<ProposedRole> proposed() {
        return proposed;
    }

    List<Fact> facts() {
        return facts;
    }

    private static Party ofCustomer(CustomerView view) {
        return new Party(view.customer().name(), Optional.of(view.customer().id()), PartyRole.UNKNOWN, "");
    }

    private void link() {
        for (CustomerView each : dossier.customers()) {
            each.otherSides()
                    .forEach(side -> dossier.behind(side)
                            .filter(other -> other != each)
                            .ifPresent(other -> {
                                linked.add(each.id());
                                linked.add(other.id());
                                if (!side.out().isEmpty()) {
                                    paying.add(each.id());
                                }
                            }));
        }
    }

    private void add(Party party) {
        List<Tested> shown = all.stream()
                .filter(each -> each.isSeen() && each.view().id().equals(party.id()))
                .sorted(Comparator.comparingDouble((Tested each) -> -weight(each))
                        .thenComparing(Tested::id))
                .toList();
        Set<String> flags = dossier.customers().stream()
                // What staff sees of somebody held or coerced is seen of a person, never of a company.
                .filter(view -> view.id().equals(party.id()) && !view.isCompany())
                .flatMap(view -> view.notes().stream())
                .flatMap(note -> note.flags().stream())
                .collect(Collectors.toSet());
        boolean isMain = party.id().equals(dossier.main().id());
        PartySigns signs = new PartySigns(
                party.role(),
                shown.stream().map(Roles::sign).toList(),
                flags,
                paying.contains(party.id()),
                linked.contains(party.id()),
                explained && isMain);
        RoleProposal proposal = RoleRules.propose(signs);
        ProposedRole role = new ProposedRole(party.id(), party.name(), party.role(), party.decision(), proposal);
        proposed.add(role);
        List<String> words = shown.stream()
                .filter(each -> proposal.supporting().contains(each.id()))
                .map(each -> each.test().indicator().words())
                .toList();
        RoleFacts.of(role, words, records(party)).ifPresent(facts::add);
    }

    private List<RecordRef> records(Party party) {
        List<RecordRef> records = new ArrayList<>();
        party.customer().ifPresent(id -> records.add(new RecordRef(RecordKind.CUSTOMER, id.value())));
        dossier.caseFile()
                .ifPresent(file ->
                        records.add(new RecordRef(RecordKind.CASE, file.id().value())));
        return records;
    }

    private static double weight(Tested tested) {
        return tested.strength() * tested.test().specificity();
    }

    private static Sign sign(Tested tested) {
        return new Sign(tested.id(), tested.test().indicator().pointsAt(), weight(tested));
    }
}
