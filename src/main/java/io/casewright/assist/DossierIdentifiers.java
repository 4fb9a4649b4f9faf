package io.casewright.assist;

import io.casewright.casefile.Account;
import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Transaction;
import io.casewright.pseudonym.Identifier;
import io.casewright.pseudonym.Identifier.Kind;
import java.util.LinkedHashSet;
import java.util.Set;

/// Everything in a dossier that tells who somebody is, whether or not a fact names it: notes and payment texts may.
final class DossierIdentifiers {

    private final Set<Identifier> found = new LinkedHashSet<>();

    private DossierIdentifiers() {}

    static Set<Identifier> of(Dossier dossier) {
        DossierIdentifiers identifiers = new DossierIdentifiers();
        dossier.caseFile().ifPresent(caseFile -> {
            identifiers.add(Kind.ID, caseFile.id().value());
            caseFile.parties().forEach(party -> {
                identifiers.add(Kind.NAME, party.name());
                party.customer().ifPresent(id -> identifiers.add(Kind.ID, id.value()));
            });
            caseFile.alerts().forEach(alert -> identifiers.add(Kind.ID, alert.value()));
        });
        dossier.customers().forEach(identifiers::customer);
        dossier.notes().forEach(note -> identifiers.add(Kind.ID, note.id().value()));
        identifiers.surroundings(dossier.surroundings());
        return identifiers.found;
    }

    private void customer(CustomerRecords records) {
        Customer customer = records.customer();
        add(Kind.ID, customer.id().value());
        add(Kind.NAME, customer.name());
        customer.aliases().forEach(alias -> add(Kind.NAME, alias));
        customer.employer().ifPresent(employer -> add(Kind.NAME, employer));
        customer.contact().address().ifPresent(address -> add(Kind.ADDRESS, address));
        customer.contact().phone().ifPresent(phone -> add(Kind.PHONE, phone));
        customer.contact().email().ifPresent(email -> add(Kind.EMAIL, email));
        customer.owners().stream().map(BeneficialOwner::name).forEach(name -> add(Kind.NAME, name));
        for (Account account : records.accounts()) {
            add(Kind.ID, account.id().value());
            add(Kind.ACCOUNT, account.number());
        }
        records.alerts().forEach(alert -> add(Kind.ID, alert.id().value()));
        records.events().forEach(event -> add(Kind.ID, event.id().value()));
        records.transactions().forEach(this::transaction);
    }

    private void transaction(Transaction transaction) {
        add(Kind.ID, transaction.id().value());
        transaction.counterparty().name().ifPresent(name -> add(Kind.NAME, name));
        transaction.counterparty().account().ifPresent(account -> add(Kind.ACCOUNT, account));
        transaction.origin().device().ifPresent(device -> add(Kind.ID, device));
        transaction.origin().ip().ifPresent(address -> add(Kind.ID, address));
    }

    private void surroundings(Surroundings surroundings) {
        surroundings.nodes().forEach(node -> {
            node.customer().ifPresent(id -> add(Kind.ID, id.value()));
            node.account().ifPresent(account -> add(Kind.ACCOUNT, account));
            if (node.kind() == Surroundings.NodeKind.CUSTOMER || node.kind() == Surroundings.NodeKind.NAME) {
                add(Kind.NAME, node.name());
            }
        });
        surroundings.payees().forEach(payee -> {
            add(Kind.ACCOUNT, payee.account());
            payee.name().ifPresent(name -> add(Kind.NAME, name));
        });
        surroundings.involvements().forEach(involvement -> {
            add(Kind.NAME, involvement.name());
            involvement.cases().forEach(each -> add(Kind.ID, each.id().value()));
            involvement.alerts().forEach(each -> add(Kind.ID, each.id().value()));
        });
        surroundings.identifiers().forEach(shared -> {
            add(kind(shared.kind()), shared.value());
            add(Kind.NAME, shared.own().name());
            shared.others().forEach(other -> add(Kind.NAME, other.name()));
        });
    }

    private static Kind kind(Surroundings.IdentifierKind kind) {
        return switch (kind) {
            case DEVICE, IP, HOUSEHOLD -> Kind.ID;
            case ADDRESS -> Kind.ADDRESS;
            case PHONE -> Kind.PHONE;
            case EMAIL -> Kind.EMAIL;
            case OFFICER, REGISTERED_AGENT -> Kind.NAME;
        };
    }

    private void add(Kind kind, String text) {
        if (!text.isBlank()) {
            found.add(new Identifier(kind, text));
        }
    }
}
