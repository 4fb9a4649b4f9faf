package io.casewright.llm;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/// Says when a model that is set up does not answer. The service stays ready without it: the built-in writer answers.
@Wellness
@Singleton
final class ModelWellness implements HealthCheck {

    private final ModelGateway gateway;

    ModelWellness(ModelGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("model").withData("configured", gateway.isConfigured());
        boolean well = true;
        for (GuardedProvider provider : gateway.providers()) {
            boolean answers = provider.isWell();
            response.withData(provider.settings().name(), answers ? "answers" : "does not answer");
            well &= answers;
        }
        return response.status(well).build();
    }
}
