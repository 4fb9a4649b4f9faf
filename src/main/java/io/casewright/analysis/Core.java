package io.casewright.analysis;

import io.casewright.analysis.signal.Reading;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Party.PartyRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The transactions that the activity consists of: what subjects received in the findings of the scheme; where
/// subjects received nothing in them, what potential victims paid in them; else what the main customer received
/// in any finding; else what raised the alerts.
///
/// @param parts one slice for each customer with any, in the order of the dossier
/// @param credits whether they are credits
/// @param alerted whether they are only what raised the alerts, because no finding rests on transactions of its
///     own
record Core(List<Slice> parts, boolean credits, boolean alerted) {

    static Core of(DossierView dossier, List<Tested> all, Set<String> supporting) {
        Predicate<Tested> inScheme = each -> supporting.contains(each.id());
        Core received = gathered(dossier, all, inScheme.and(each -> each.view().role() == PartyRole.SUBJECT), true);
        if (!received.parts().isEmpty()) {
            return received;
        }
        Core paid = gathered(dossier, all, inScheme.and(each -> each.view().isPotentialVictim()), false);
        if (!paid.parts().isEmpty()) {
            return paid;
        }
        Core main = gathered(dossier, all, each -> each.view() == dossier.main(), true);
        return main.parts().isEmpty() ? alerted(dossier) : main;
    }

    private static Core gathered(DossierView dossier, List<Tested> all, Predicate<Tested> which, boolean credits) {
        List<Slice> parts = new ArrayList<>();
        for (CustomerView view : dossier.customers()) {
            Slice part = view.all().between(0, 0);
            for (Tested each : all) {
                if (each.view() == view && which.test(each) && each.reading() instanceof Reading.Seen seen) {
                    part = part.and(seen.evidence());
                }
            }
            Slice own = part.where(row -> view.transaction(row).isIn() == credits);
            if (!own.isEmpty()) {
                parts.add(own);
            }
        }
        return new Core(parts, credits, false);
    }

    private static Core alerted(DossierView dossier) {
        Set<String> ids = new HashSet<>();
        for (CustomerView view : dossier.customers()) {
            view.alerts().stream()
                    .filter(alert -> !alert.isCleared())
                    .forEach(alert -> alert.transactions().forEach(id -> ids.add(id.value())));
        }
        for (boolean credits : List.of(true, false)) {
            List<Slice> parts = new ArrayList<>();
            for (CustomerView view : dossier.customers()) {
                Slice crossed = view.where(row -> view.transaction(row).isIn() == credits
                        && ids.contains(view.transaction(row).id().value()));
                if (!crossed.isEmpty()) {
                    parts.add(crossed);
                }
            }
            if (!parts.isEmpty()) {
                return new Core(parts, credits, true);
            }
        }
        return new Core(List.of(), true, true);
    }
}
