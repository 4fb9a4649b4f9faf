package io.casewright.api;

import io.casewright.retrieval.PassageSearch;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/// Ready when records are in place and the documents can be searched.
final class Readiness {

    private Readiness() {}

    /// The database is there, and the demo bank is loaded where it is wanted.
    @Singleton
    @org.eclipse.microprofile.health.Readiness
    static final class Records implements HealthCheck {

        private final Preparation preparation;

        Records(Preparation preparation) {
            this.preparation = preparation;
        }

        @Override
        public HealthCheckResponse call() {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("records").status(preparation.isDone());
            preparation.failure().ifPresent(reason -> response.withData("failure", reason));
            return response.build();
        }
    }

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
