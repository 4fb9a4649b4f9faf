package io.casewright.api;

import io.casewright.access.Role;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Every problem that this API tells of: a stable type, a fixed title, and a detail that says what to do.
final class Problems {

    static final String TYPE = "urn:problem:";

    /// Types of problems that no code of ours raises itself, by status.
    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "invalid-input",
            404, "unknown-path",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "body-too-large",
            415, "unsupported-media-type",
            500, "internal",
            503, "not-ready");

    private Problems() {}

    static HttpProblem.Builder problem(Status status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    static URI typeOf(int status) {
        return URI.create(TYPE + BY_STATUS.getOrDefault(status, "status-" + status));
    }

    /// A refusal by the framework, with what a caller can do about it.
    static HttpProblem ofStatus(Response.StatusType status) {
        String detail = switch (status.getStatusCode()) {
            case 404 -> "Nothing lives at this path. The API page, /q/swagger-ui, lists what does.";
            case 405 -> "This path is there, but not for this method. See the API page, /q/swagger-ui.";
            case 406 -> "This path cannot answer in the form that Accept asks for. Ask for application/json.";
            case 415 -> "This path cannot read that Content-Type. See the API page, /q/swagger-ui.";
            default -> status.getReasonPhrase() + ".";
        };
        return HttpProblem.builder()
                .withType(typeOf(status.getStatusCode()))
                .withTitle(status.getReasonPhrase())
                .withStatus(status)
                .withDetail(detail)
                .build();
    }

    static HttpProblem notSignedIn(String reason) {
        return problem(Status.UNAUTHORIZED, "not-signed-in", "Not signed in", reason)
                .build();
    }

    static HttpProblem roleNotAllowed(Role role, Role[] allowed) {
        TreeSet<String> names = new TreeSet<>();
        Arrays.stream(allowed).map(Problems::word).forEach(names::add);
        return problem(
                        Status.FORBIDDEN,
                        "role-not-allowed",
                        "Role not allowed",
                        "The role %s may not use this. It is open to: %s."
                                .formatted(word(role), String.join(", ", names)))
                .with("role", word(role))
                .build();
    }

    /// For an object that does not exist or that the caller may not see: the same bytes for both.
    ///
    /// @param what the kind of object as one word (`case`, `customer`)
    static HttpProblem unknown(String what, String id) {
        return problem(
                        Status.NOT_FOUND,
                        "unknown-" + what,
                        "Unknown " + what.replace('-', ' '),
                        "There is no %s with this id that you may read. Check the id."
                                .formatted(what.replace('-', ' ')))
                .with("id", id)
                .build();
    }

    /// For a part of something that the caller reads.
    ///
    /// @param type `unknown-section`
    static HttpProblem unknownHere(String type, String detail) {
        String title = Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('-', ' ');
        return problem(Status.NOT_FOUND, type, title, detail).build();
    }

    /// For an object that may be there, of which nothing was made yet or nothing is still true: the same bytes too.
    static HttpProblem noAnswerYet() {
        return problem(
                        Status.NOT_FOUND,
                        "no-answer-yet",
                        "No answer yet",
                        "There is no answer here that you may read and that is still true to the records. "
                                + "Make one by POST to the same path.")
                .build();
    }

    static HttpProblem unknownParameter(String name, Collection<String> known) {
        return unknownName("parameter", name, known);
    }

    static HttpProblem unknownMember(String name, Collection<String> known) {
        return unknownName("member", name, known);
    }

    /// @param field the parameter, header or JSON member in question
    /// @param detail what is wrong and what would be right
    static HttpProblem invalid(String field, String detail) {
        return problem(Status.BAD_REQUEST, "invalid-input", "Invalid input", detail)
                .with("field", field)
                .build();
    }

    static HttpProblem tooLarge(long limit) {
        return problem(
                        Status.REQUEST_ENTITY_TOO_LARGE,
                        "body-too-large",
                        "Body too large",
                        "This endpoint reads at most %d bytes. Send less, or split it.".formatted(limit))
                .with("limit", limit)
                .build();
    }

    static HttpProblem internal() {
        return problem(
                        Status.INTERNAL_SERVER_ERROR,
                        "internal",
                        Status.INTERNAL_SERVER_ERROR.getReasonPhrase(),
                        "Something failed inside Casewright. Its log says what, under this requestId.")
                .build();
    }

    static HttpProblem recordsOutOfReach() {
        return problem(
                        Status.SERVICE_UNAVAILABLE,
                        "records-out-of-reach",
                        "Records out of reach",
                        "The database does not answer, so no record can be read or written. Nothing of what you asked "
                                + "was kept: try again in a moment. If it stays so, whoever runs the service should "
                                + "see that the database server runs; where it is Casewright's own, start Casewright "
                                + "anew. The log says more.")
                .withHeader("Retry-After", "5")
                .build();
    }

    static HttpProblem passagesOutOfReach() {
        return problem(
                        Status.SERVICE_UNAVAILABLE,
                        "passages-out-of-reach",
                        "Passages out of reach",
                        "The search cluster does not answer, so no document can be searched or read. Try again in a "
                                + "moment. If it stays so, whoever runs the service should see that the cluster runs "
                                + "and that casewright.index.opensearch.nodes names its nodes. The log says more.")
                .withHeader("Retry-After", "5")
                .build();
    }

    static HttpProblem conflict(String type, String detail) {
        return problem(Status.CONFLICT, type, "Conflict", detail).build();
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static HttpProblem unknownName(String kind, String name, Collection<String> known) {
        TreeSet<String> sorted = new TreeSet<>(known);
        Optional<String> nearest = Nearest.to(name, sorted);
        String hint = nearest.map("Did you mean \"%s\"?"::formatted).orElseGet(() -> allowed(kind, sorted));
        HttpProblem.Builder problem = problem(
                        Status.BAD_REQUEST,
                        "unknown-" + kind,
                        "Unknown " + kind,
                        "There is no %s \"%s\" here. %s".formatted(kind, abridged(name), hint))
                .with("field", abridged(name))
                .with("known", sorted);
        nearest.ifPresent(near -> problem.with("nearest", near));
        return problem.build();
    }

    private static String allowed(String kind, Set<String> known) {
        return known.isEmpty()
                ? "Leave it out: none is read."
                : "Known %ss: %s.".formatted(kind, String.join(", ", known));
    }

    static String abridged(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
