package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.assist.AnswerListener;
import io.casewright.assist.ExplainRisk;
import io.casewright.casefile.Alert;
import io.casewright.casefile.AlertStore;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.TransactionId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
    private final ExplainRisk risks;
    private final AnswerBodies bodies;

    AlertResource(AlertStore alerts, ExplainRisk risks, AnswerBodies bodies) {
        this.alerts = alerts;
        this.risks = risks;
        this.bodies = bodies;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read an alert", description = "With the transactions that raised it.")
    public AlertBody find(@Context Asker asker, @PathParam("alertId") String alertId) {
        AlertId id = Inputs.id("alert", alertId, AlertId::new);
        return alerts.find(asker.access(), id).map(AlertBody::of).orElseThrow(() -> Problems.unknown("alert", alertId));
    }

    @POST
    @Path("risk")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Explain an alert",
            description = "Why it fired: rule, threshold and the transactions that crossed it, computed again from the "
                    + "records; then the risk of its customer.")
    public AnswerBody explain(@Context Asker asker, @PathParam("alertId") String alertId) {
        AlertId id = Inputs.id("alert", alertId, AlertId::new);
        return bodies.of(
                asker.access(),
                risks.make(asker.access(), id, AnswerListener.NONE)
                        .orElseThrow(() -> Problems.unknown("alert", alertId)));
    }

    @GET
    @Path("risk")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read an alert's newest explanation")
    public AnswerBody risk(@Context Asker asker, @PathParam("alertId") String alertId) {
        AlertId id = Inputs.id("alert", alertId, AlertId::new);
        return bodies.newest(asker.access(), risks.newest(asker.access(), id));
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
