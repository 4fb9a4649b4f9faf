package io.casewright.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.casewright.assist.talk.TalkRefusedException;
import io.casewright.casefile.AttachmentRefusedException;
import io.casewright.casefile.RecordsReach;
import io.casewright.ingest.ImportRefusedException;
import io.casewright.report.ReportRefusedException;
import io.casewright.report.export.ExportRefusedException;
import io.casewright.retrieval.PassagesReach;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where exceptions become problem details (RFC 9457).
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /// Before the mappers of the problem extension.
    private static final int FIRST = 1;

    @ServerExceptionMapper(priority = FIRST)
    Response unknownMember(UnrecognizedPropertyException e) {
        Collection<Object> ids = e.getKnownPropertyIds() == null ? List.of() : e.getKnownPropertyIds();
        return response(Problems.unknownMember(
                e.getPropertyName(), ids.stream().map(Object::toString).toList()));
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unreadableJson(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping ? path(mapping) : "";
        String line = e.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        String detail = where.isEmpty()
                ? "The body is not JSON that can be read%s. Check quotes, commas and brackets.".formatted(line)
                : "The member \"%s\" has a value of the wrong kind%s. See the API page for its form."
                        .formatted(where, line);
        return response(Problems.problem(Status.BAD_REQUEST, "unreadable-json", "Unreadable JSON", detail)
                .with("field", where)
                .build());
    }

    /// The framework's own refusals; it hides what was wrong with a body in the cause.
    @ServerExceptionMapper(priority = FIRST)
    Response frameworkRefusal(WebApplicationException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException member -> unknownMember(member);
            case JsonProcessingException json -> unreadableJson(json);
            case null, default -> response(Problems.ofStatus(e.getResponse().getStatusInfo()));
        };
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unknownPath(NotFoundException e) {
        return frameworkRefusal(e);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response invalidInput(ConstraintViolationException e) {
        List<Map<String, String>> violations = e.getConstraintViolations().stream()
                .map(violation -> Map.of("field", lastName(violation), "message", violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
        TreeSet<String> words = new TreeSet<>();
        violations.forEach(violation -> words.add(violation.get("field") + " " + violation.get("message")));
        return response(
                Problems.problem(Status.BAD_REQUEST, "invalid-input", "Invalid input", String.join("; ", words) + ".")
                        .with("violations", violations)
                        .build());
    }

    @ServerExceptionMapper
    Response refusedImport(ImportRefusedException e) {
        Status status = e.isDiskFull() ? Status.SERVICE_UNAVAILABLE : Status.BAD_REQUEST;
        return response(Problems.problem(status, "import-refused", "Import refused", said(e))
                .build());
    }

    @ServerExceptionMapper
    Response refusedAttachment(AttachmentRefusedException e) {
        Status status = e.isTooLarge() ? Status.REQUEST_ENTITY_TOO_LARGE : Status.SERVICE_UNAVAILABLE;
        return response(Problems.problem(status, "attachment-refused", "Attachment refused", said(e))
                .build());
    }

    @ServerExceptionMapper
    Response refusedStep(ReportRefusedException e) {
        return response(
                e.isUnknown() ? Problems.unknownHere(e.problem(), said(e)) : Problems.conflict(e.problem(), said(e)));
    }

    @ServerExceptionMapper
    Response refusedQuestion(TalkRefusedException e) {
        return response(Problems.conflict(e.problem(), said(e)));
    }

    @ServerExceptionMapper
    Response refusedExport(ExportRefusedException e) {
        return response(Problems.problem(Status.CONFLICT, "export-refused", "Export refused", said(e))
                .with("problems", e.problems())
                .build());
    }

    /// What nobody expected: records or passages are out of reach, which passes, or something is wrong with us.
    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        if (RecordsReach.isLost(e)) {
            LOG.warnf("Records are out of reach: %s", e.getMessage());
            return response(Problems.recordsOutOfReach());
        }
        if (PassagesReach.isLost(e)) {
            LOG.warnf("Passages are out of reach: %s", e.getMessage());
            return response(Problems.passagesOutOfReach());
        }
        LOG.error("A request failed", e);
        return response(Problems.internal());
    }

    private static String said(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }

    private static Response response(HttpProblem problem) {
        HttpProblem.Builder complete = HttpProblem.builder(problem);
        if (MDC.get(RequestIds.KEY) instanceof String id) {
            complete.with(RequestIds.KEY, id);
        }
        return complete.build().toResponse();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .reduce((left, right) -> right.startsWith("[") ? left + right : left + "." + right)
                .orElse("");
    }

    private static String lastName(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
