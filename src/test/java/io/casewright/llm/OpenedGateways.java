package io.casewright.llm;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.testsupport.Gateways;
import io.casewright.testsupport.StubProvider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// Gateways and stub providers that a test opens and that go away with it.
abstract class OpenedGateways {

    static final List<ChatMessage> MESSAGES = List.of(ChatMessage.system("Be brief."), ChatMessage.user("Hello"));
    static final ModelRequest REQUEST = ModelRequest.plain(Task.HEAVY, MESSAGES, 50);

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    StubProvider stub(StubProvider.Script script) {
        StubProvider provider = StubProvider.start(script);
        opened.add(provider);
        return provider;
    }

    ModelGateway gateway(String... settings) {
        ModelGateway gateway = Gateways.of(settings);
        opened.add(gateway);
        return gateway;
    }

    ModelGateway simple(String url, String timeout) {
        return gateway("url", url, "timeout", timeout, "model", "some-model", "api-key", "key-1", "pause", "PT0.001S");
    }

    ModelGateway named(String name, String url, String... further) {
        List<String> settings = new ArrayList<>(List.of("pause", "PT0.001S"));
        settings.addAll(List.of("providers." + name + ".kind", "openai", "providers." + name + ".url", url));
        for (int index = 0; index < further.length; index += 2) {
            settings.add("providers." + name + "." + further[index]);
            settings.add(further[index + 1]);
        }
        return gateway(settings.toArray(String[]::new));
    }

    static ModelException failure(ModelGateway gateway) {
        return catchThrowableOfType(ModelException.class, () -> gateway.complete(REQUEST));
    }
}
