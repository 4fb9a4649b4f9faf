package io.casewright.api;

import io.casewright.retrieval.PassageSearch;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the knowledge base can be searched; the demo bank, and with it the database, has its own check.
@Singleton
@Readiness
final class SearchReadiness implements HealthCheck {

    private static final String NAME = "documents";

    private final PassageSearch search;

    SearchReadiness(PassageSearch search) {
        this.search = search;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = search.trouble();
        if (trouble.isPresent()) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("index", trouble.get())
                    .build();
        }
        long passages = search.size();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named(NAME).status(passages > 0).withData("passages", passages);
        response.withData("building", search.isBuilding());
        search.rebuilding().ifPresent(words -> response.withData("index", words));
        return response.build();
    }
}
