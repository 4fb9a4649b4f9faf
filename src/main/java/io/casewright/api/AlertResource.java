package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.casefile.Alert;
import io.casewright.casefile.AlertStore;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.TransactionId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/alerts/{alertId}")
@Tag(name = "Records")
final class AlertResource {

    private final AlertStore alerts;

    AlertResource(AlertStore alerts) {
        this.alerts = alerts;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read an alert", description = "With the transactions that raised it.")
    public AlertBody find(@Context Asker asker, @PathParam("alertId") String alertId) {
        AlertId id = Inputs.id("alert", alertId, AlertId::new);
        return alerts.find(asker.access(), id).map(AlertBody::of).orElseThrow(() -> Problems.unknown("alert", alertId));
    }

    @Schema(name = "Alert")
    record AlertBody(
            @Schema(examples = "AL-01") String id,
            String customer,
            String rule,
            String threshold,
            Optional<BigDecimal> score,
            LocalDate raised,
            List<String> transactions,
            String disposition,
            Optional<String> reason) {

        static AlertBody of(Alert alert) {
            return new AlertBody(
                    alert.id().value(),
                    alert.customer().value(),
                    alert.rule(),
                    alert.threshold(),
                    alert.score(),
                    alert.raised(),
                    alert.transactions().stream().map(TransactionId::value).toList(),
                    alert.disposition(),
                    alert.reason());
        }
    }
}
