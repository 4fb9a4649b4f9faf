package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Alert;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A relation of at least five years before the first alert that was not cleared.
final class LongHistory implements MitigationRule {

    private static final double WEIGHT = 0.5;
    private static final int LEAST_YEARS = 5;

    @Override
    public List<Mitigation> read(Defence defence) {
        CustomerView view = defence.view();
        LocalDate since = view.customer().customerSince();
        Optional<Alert> standing = view.alerts().stream()
                .filter(alert -> !alert.isCleared())
                .min(Comparator.comparing(Alert::raised).thenComparing(Alert::id));
        LocalDate until = standing.map(Alert::raised).orElse(defence.dossier().asOf());
        int years = since.until(until).getYears();
        if (years < LEAST_YEARS) {
            return List.of();
        }
        FactDraft draft = defence.draft("long-history")
                .day("since", since)
                .count("years", years)
                .record(view.self());
        String before = "";
        if (standing.isPresent()) {
            draft.text("alert", standing.get().id().value())
                    .record(new RecordRef(RecordKind.ALERT, standing.get().id().value()));
            before = ", before alert {alert}";
        }
        String sentence = defence.wording().who() + " has been a customer since {since}, for {years} years" + before
                + " without an alert that was not cleared.";
        return List.of(new Mitigation("long-history", WEIGHT, "", false, draft.say(sentence)));
    }
}
