package io.casewright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.testsupport.StubProvider;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The protocols that providers speak.
class ProtocolsTest extends OpenedGateways {

    private static final SentenceForm FORM = new SentenceForm(List.of("F1", "K2"), 3);

    @Test
    void anAzureAddressHasItsVersionAndItsKeyInPlace() {
        StubProvider provider = stub(exchange -> exchange.say("Here."));

        named("a", provider.url(), "azure-api-version", "2024-10-21", "api-key", "key-2")
                .complete(REQUEST);

        assertThat(provider.exchanges().getFirst().path()).endsWith("?api-version=2024-10-21");
        assertThat(provider.exchanges().getFirst().header("api-key")).isEqualTo("key-2");
        assertThat(provider.exchanges().getFirst().header("Authorization")).isEmpty();
    }

    @Test
    void anthropicsProtocolIsSpokenToo() {
        StubProvider provider = stub(exchange -> exchange.raw("""
                HTTP/1.1 200 OK\r
                Content-Type: text/event-stream\r
                Connection: close\r
                \r
                event: message_start
                data: {"type":"message_start","message":{"id":"m","type":"message","role":"assistant","content":[],\
                "model":"claude","usage":{"input_tokens":9,"output_tokens":1}}}

                event: content_block_start
                data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

                event: content_block_delta
                data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Good day."}}

                event: content_block_stop
                data: {"type":"content_block_stop","index":0}

                event: message_delta
                data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":4}}

                event: message_stop
                data: {"type":"message_stop"}

                """));

        Completion completion = gateway(
                        "providers.a.kind", "anthropic", "providers.a.url", provider.url(), "providers.a.api-key", "k")
                .complete(REQUEST);

        assertThat(completion.text()).isEqualTo("Good day.");
        assertThat(completion.usage()).isEqualTo(new Completion.Usage(9, 4));
        assertThat(provider.exchanges().getFirst().path()).isEqualTo("/v1/messages");
        assertThat(provider.exchanges().getFirst().header("x-api-key")).isEqualTo("k");
    }

    @Test
    void ollamasProtocolIsSpokenToo() {
        StubProvider provider = stub(exchange -> exchange.raw("""
                HTTP/1.1 200 OK\r
                Content-Type: application/x-ndjson\r
                Connection: close\r
                \r
                {"model":"llama","message":{"role":"assistant","content":"Good "},"done":false}
                {"model":"llama","message":{"role":"assistant","content":"day."},"done":true,"done_reason":"stop",\
                "prompt_eval_count":9,"eval_count":4}
                """));

        Completion completion = gateway("providers.a.kind", "ollama", "providers.a.url", provider.url())
                .complete(REQUEST);

        assertThat(completion.text()).isEqualTo("Good day.");
        assertThat(completion.usage()).isEqualTo(new Completion.Usage(9, 4));
    }

    @Test
    void theAgreedFormIsASchemaUntilAServerRefusesIt() {
        StubProvider provider = stub(exchange -> {
            if (exchange.json().has("response_format")) {
                exchange.status(400, "");
            } else {
                exchange.say("Plain.");
            }
        });
        ModelGateway gateway = named("a", provider.url());
        ModelRequest formed = new ModelRequest(Task.HEAVY, MESSAGES, 50, Optional.of(FORM), Errand.NONE);

        assertThat(gateway.complete(formed).text()).isEqualTo("Plain.");
        gateway.complete(formed);

        assertThat(provider.exchanges().getFirst().body()).contains("cited_sentences", "\"K2\"");
        assertThat(provider.exchanges()).hasSize(3);
    }
}
