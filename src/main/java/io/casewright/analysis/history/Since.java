package io.casewright.analysis.history;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Alert;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.util.Comparator;
import java.util.Optional;

/// From when on something counts as new for a customer: since an earlier look, else since the last alert that
/// was cleared.
///
/// @param fresh what was booked since, transfers between own accounts left out
/// @param cleared the alert, where it is the measure
record Since(CustomerView view, Slice fresh, Optional<Alert> cleared) {

    static Optional<Since> of(CustomerView view, Optional<LastLook> look) {
        if (look.isPresent() && look.get().customers().contains(view.id())) {
            LastLook known = look.get();
            Slice fresh = view.in()
                    .and(view.out())
                    .where(row -> !known.transactions()
                            .contains(view.transaction(row).id().value()));
            return Optional.of(new Since(view, fresh, Optional.empty()));
        }
        return view.alerts().stream()
                .filter(Alert::isCleared)
                .max(Comparator.comparing(Alert::raised).thenComparing(Alert::id))
                .map(alert -> since(view, alert));
    }

    private static Since since(CustomerView view, Alert alert) {
        int day = (int) alert.raised().toEpochDay();
        Slice fresh = view.in().and(view.out()).where(row -> view.day(row) > day);
        return new Since(view, fresh, Optional.of(alert));
    }

    /// The words for the opening of a sentence.
    String words(FactDraft draft) {
        if (cleared().isPresent()) {
            Alert alert = cleared().get();
            draft.text("alert", alert.id().value())
                    .day("since", alert.raised())
                    .record(new RecordRef(RecordKind.ALERT, alert.id().value()));
            return "Since alert {alert} of {since}, the last that was cleared";
        }
        Slice known = view.in().and(view.out()).where(row -> !fresh.holds(row));
        if (known.isEmpty()) {
            return "Since the last look, which knew of nothing booked";
        }
        draft.day("since", known.lastDay());
        return "Since the last look, which knew bookings up to {since}";
    }
}
