package io.casewright.api;

import io.casewright.retrieval.PassageSearch;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Ready when the documents can be searched; the database and the demo bank speak for themselves.
final class Readiness {

    private Readiness() {}

    /// The knowledge base is in the index.
    @Singleton
    @org.eclipse.microprofile.health.Readiness
    static final class Passages implements HealthCheck {

        private final PassageSearch search;

        Passages(PassageSearch search) {
            this.search = search;
        }

        @Override
        public HealthCheckResponse call() {
            long passages = search.size();
            return HealthCheckResponse.named("documents")
                    .status(passages > 0)
                    .withData("passages", passages)
                    .build();
        }
    }
}
