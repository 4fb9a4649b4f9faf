package io.casewright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.testsupport.StubProvider;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ModelWellnessTest extends OpenedGateways {

    @Test
    void withoutAModelNothingIsWrong() {
        HealthCheckResponse response = new ModelWellness(gateway()).call();

        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(said(response)).containsEntry("configured", false);
    }

    @Test
    void aModelThatListensIsWell() {
        StubProvider provider = stub(exchange -> exchange.say("Here."));

        HealthCheckResponse response = new ModelWellness(named("house", provider.url())).call();

        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(said(response)).containsEntry("house", "answers");
        assertThat(provider.exchanges()).isEmpty();
    }

    @Test
    void aModelWhoseAddressNobodyListensAtIsNamed() throws Exception {
        StubProvider provider = stub(exchange -> exchange.say("Here."));
        ModelWellness wellness = new ModelWellness(named("house", provider.url()));

        provider.close();

        assertThat(wellness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(said(wellness.call())).containsEntry("house", "does not answer");
    }

    @Test
    void aModelThatListensAndFailsIsNotWellUntilItAnswers() {
        AtomicBoolean broken = new AtomicBoolean(true);
        StubProvider provider = stub(exchange -> {
            if (broken.get()) {
                exchange.status(500, "");
            } else {
                exchange.say("Here.");
            }
        });
        ModelGateway gateway = named("house", provider.url());
        ModelWellness wellness = new ModelWellness(gateway);

        assertThat(failure(gateway)).isNotNull();
        assertThat(wellness.call().getStatus()).isEqualTo(Status.DOWN);

        broken.set(false);
        gateway.complete(REQUEST);
        assertThat(wellness.call().getStatus()).isEqualTo(Status.UP);
    }

    private static Map<String, Object> said(HealthCheckResponse response) {
        return response.getData().orElseThrow();
    }
}
