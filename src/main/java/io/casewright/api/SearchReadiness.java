package io.casewright.api;

import io.casewright.retrieval.PassageSearch;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the knowledge base can be searched; the demo bank, and with it the database, has its own check.
@Singleton
@Readiness
final class SearchReadiness implements HealthCheck {

    private final PassageSearch search;

    SearchReadiness(PassageSearch search) {
        this.search = search;
    }

    @Override
    public HealthCheckResponse call() {
        long passages = search.size();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("documents").status(passages > 0).withData("passages", passages);
        response.withData("building", search.isBuilding());
        search.rebuilding().ifPresent(words -> response.withData("index", words));
        return response.build();
    }
}
