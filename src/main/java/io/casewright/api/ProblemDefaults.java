package io.casewright.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/// Gives every problem, the framework's own too, a stable type and the id of its request.
@Singleton
final class ProblemDefaults implements ProblemPostProcessor {

    @Override
    public int priority() {
        return 98;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder complete = HttpProblem.builder(problem);
        if (problem.getType() == null) {
            complete.withType(Problems.typeOf(problem.getStatusCode()));
        }
        if (problem.getStatusCode() >= 500 && problem.getDetail() == null) {
            complete.withDetail("Something failed inside Casewright. Its log says what, under this requestId.");
        }
        if (MDC.get(RequestIds.KEY) instanceof String id
                && !problem.getParameters().containsKey(RequestIds.KEY)) {
            complete.with(RequestIds.KEY, id);
        }
        return complete.build();
    }
}
