package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.assist.AnswerMaking.Order;
import io.casewright.casefile.Alert;
import io.casewright.casefile.AlertStore;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Sha256;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// What summaries, risk explanations and narratives have in common: a dossier is read, evidence gathered, an
/// answer made and kept. Everything is empty for a customer or a case that the caller may not read.
@Singleton
final class RecordAnswers {

    private final Dossiers dossiers;
    private final AlertStore alerts;
    private final AnswerMaking making;
    private final AnswerStore store;

    RecordAnswers(Dossiers dossiers, AlertStore alerts, AnswerMaking making, AnswerStore store) {
        this.dossiers = dossiers;
        this.alerts = alerts;
        this.making = making;
        this.store = store;
    }

    /// How evidence is gathered from a dossier.
    @FunctionalInterface
    interface Gathering {
        Evidence gather(Access access, String question, Dossier dossier, String recordsVersion);
    }

    Optional<Answer> make(
            Access access, AnswerKind kind, CustomerId customer, Gathering gathering, AnswerListener listener) {
        listener.stage("Reading the records of customer " + customer);
        Order order = new Order(kind, customer.value(), Optional.empty(), access);
        return version(access, customer)
                .flatMap(version -> dossiers.ofCustomer(access, customer)
                        .map(dossier -> make(order, gathering, dossier, version, listener)));
    }

    Optional<Answer> make(Access access, AnswerKind kind, CaseId caseId, Gathering gathering, AnswerListener listener) {
        listener.stage("Reading the records of case " + caseId);
        Order order = new Order(kind, caseId.value(), Optional.of(caseId), access);
        return version(access, caseId)
                .flatMap(version -> dossiers.ofCase(access, caseId)
                        .map(dossier -> make(order, gathering, dossier, version, listener)));
    }

    /// A report on a case by its form.
    Optional<Answer> make(
            Access access, CaseId caseId, Commission commission, Gathering gathering, AnswerListener listener) {
        listener.stage("Reading the records of case " + caseId);
        Order order = new Order(
                AnswerKind.REPORT_DRAFT, caseId.value(), Optional.of(caseId), access, Optional.of(commission));
        return version(access, caseId)
                .flatMap(version -> dossiers.ofCase(access, caseId)
                        .map(dossier -> make(order, gathering, dossier, version, listener)));
    }

    /// About the customer of an alert; empty for an alert that the caller may not read.
    Optional<Answer> make(Access access, AnswerKind kind, AlertId id, Gathering gathering, AnswerListener listener) {
        listener.stage("Reading the records of alert " + id);
        Order order = new Order(kind, id.value(), Optional.empty(), access);
        return alerts.find(access, id)
                .map(Alert::customer)
                .flatMap(customer -> version(access, customer)
                        .flatMap(version -> dossiers.ofCustomer(access, customer)
                                .map(dossier -> make(order, gathering, dossier, version, listener))));
    }

    /// The newest answer of a kind that is still true to its records.
    Optional<Answer> newest(Access access, AnswerKind kind, CustomerId customer) {
        return version(access, customer).flatMap(version -> store.newest(access, kind, customer.value(), version));
    }

    Optional<Answer> newest(Access access, AnswerKind kind, CaseId caseId) {
        return version(access, caseId).flatMap(version -> store.newest(access, kind, caseId.value(), version));
    }

    Optional<Answer> newest(Access access, AnswerKind kind, AlertId id) {
        return alerts.find(access, id)
                .flatMap(alert -> version(access, alert.customer()))
                .flatMap(version -> store.newest(access, kind, id.value(), version));
    }

    /// Newest first; empty for a case that the caller may not read.
    List<Answer> all(Access access, AnswerKind kind, CaseId caseId, int limit) {
        return access.mayRead(caseId) ? store.all(access, kind, caseId.value(), limit) : List.of();
    }

    /// Read before the records: records that change meanwhile make the answer look old, never newer than it is.
    /// What a caller sees of a customer depends on the cases that it may read, so they are part of it.
    private Optional<String> version(Access access, CustomerId customer) {
        long version = dossiers.version(access, customer);
        String readable = Sha256.hex(access.cases().toString()).substring(0, 12);
        return version == 0 ? Optional.empty() : Optional.of(version + "-" + readable);
    }

    private Optional<String> version(Access access, CaseId caseId) {
        long version = dossiers.version(access, caseId);
        return version == 0 ? Optional.empty() : Optional.of(Long.toString(version));
    }

    private Answer make(Order order, Gathering gathering, Dossier dossier, String version, AnswerListener listener) {
        listener.stage("Computing facts and searching the documents");
        String question = order.kind().question(order.about());
        Evidence evidence = gathering.gather(order.access(), question, dossier, version);
        return making.make(order, evidence, listener);
    }
}
