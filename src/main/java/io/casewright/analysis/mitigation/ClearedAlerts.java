package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.casefile.Alert;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An earlier alert that was cleared, with the reason. One that was cleared without a reason says nothing.
final class ClearedAlerts implements MitigationRule {

    private static final double WEIGHT = 2;
    private static final int QUOTED = 24;

    @Override
    public List<Mitigation> read(Defence defence) {
        List<Mitigation> found = new ArrayList<>();
        for (Alert alert : defence.view().alerts()) {
            Optional<String> reason = alert.reason().filter(words -> !words.isBlank());
            if (alert.isCleared() && reason.isPresent()) {
                found.add(cleared(defence, alert, reason.get()));
            }
        }
        return found;
    }

    private static Mitigation cleared(Defence defence, Alert alert, String reason) {
        FactDraft draft = defence.draft("earlier-alert." + alert.id())
                .record(new RecordRef(RecordKind.ALERT, alert.id().value()))
                .day("raised", alert.raised())
                .text("id", alert.id().value())
                .text("reason", Wording.opening(reason, QUOTED));
        String sentence =
                "Alert {id} of {raised} on " + defence.wording().whom() + " was cleared with the reason “{reason}”.";
        return new Mitigation("earlier-alert", WEIGHT, "an earlier alert was cleared", true, draft.say(sentence));
    }
}
