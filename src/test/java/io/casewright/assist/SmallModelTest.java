package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.llm.ChatMessage;
import io.casewright.llm.Completion;
import io.casewright.llm.ModelGateway;
import io.casewright.llm.ModelRequest;
import io.casewright.llm.Task;
import io.casewright.testsupport.Gateways;
import io.casewright.testsupport.SampleLedgers;
import io.casewright.testsupport.StubProvider;
import io.casewright.writing.Assignment;
import io.casewright.writing.OutlineLibrary;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// A real small model, inside this process and behind a server on loopback. What it writes is often wrong; what is
/// shown
/// never is.
class SmallModelTest {

    private static final OutlineLibrary OUTLINES = OutlineLibrary.load(Optional.empty());

    private static ModelGateway inProcess() {
        String file = System.getenv("CASEWRIGHT_GGUF");
        Assumptions.assumeTrue(file != null && !file.isBlank(), "skipped: CASEWRIGHT_GGUF names no model file to run");
        return Gateways.of(
                "providers.small.kind",
                "gguf",
                "providers.small.file",
                file,
                "providers.small.model",
                "small",
                "providers.small.context-tokens",
                "3072",
                "providers.small.max-tokens",
                "160",
                "providers.small.first-token",
                "120s",
                "providers.small.total",
                "240s",
                "providers.small.threads",
                "2");
    }

    @Test
    void aModelInsideTheProcessWritesTheWholeWay() {
        Ledger ledger = ledger();
        try (ModelGateway model = inProcess()) {
            CheckedText text = write(model, ledger);

            assertThat(text.writtenBy().model()).contains("small");
            shownIsSupported(text, ledger);
        }
    }

    @Test
    void aServerAroundItIsSpokenToInTheSameWay() {
        Ledger ledger = ledger();
        try (ModelGateway model = inProcess();
                StubProvider server = StubProvider.start(exchange -> served(model, exchange));
                ModelGateway overHttp = Gateways.of("url", server.url(), "timeout", "240s", "max-tokens", "120")) {
            CheckedText text = write(overHttp, ledger);

            assertThat(server.exchanges()).isNotEmpty();
            shownIsSupported(text, ledger);
        }
    }

    @Test
    void aServerOfLlamaCppsIsSpokenToInTheSameWay() {
        String address = System.getenv("CASEWRIGHT_LLAMA_SERVER");
        Assumptions.assumeTrue(
                address != null && !address.isBlank(), "skipped: CASEWRIGHT_LLAMA_SERVER names no server to ask");
        Ledger ledger = ledger();
        try (ModelGateway overHttp = Gateways.of(
                "providers.llama.kind", "openai",
                "providers.llama.url", address,
                "providers.llama.small", "true",
                "providers.llama.first-token", "120s",
                "providers.llama.idle", "120s",
                "providers.llama.total", "240s")) {
            CheckedText text = write(overHttp, ledger);

            assertThat(text.writtenBy().writer()).isEqualTo("model");
            assertThat(text.quality().written()).isEqualTo(ledger.facts().size());
            shownIsSupported(text, ledger);
        }
    }

    private static void served(ModelGateway model, StubProvider.Exchange exchange) throws java.io.IOException {
        exchange.begin();
        List<ChatMessage> messages = List.of(
                ChatMessage.system(
                        exchange.json().path("messages").path(0).path("content").asText()),
                ChatMessage.user(exchange.asked()));
        Completion completion = model.complete(ModelRequest.plain(Task.HEAVY, messages, 120));
        exchange.piece(completion.text());
        exchange.end("stop");
    }

    private static CheckedText write(ModelGateway gateway, Ledger ledger) {
        return Models.writing(gateway)
                .write(new Assignment(OUTLINES.outline("case-answer"), ledger), AnswerListener.NONE);
    }

    private static void shownIsSupported(CheckedText text, Ledger ledger) {
        List<CheckedSentence> shown = text.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .toList();
        assertThat(shown).isNotEmpty().allSatisfy(sentence -> {
            assertThat(sentence.verdict()).isEqualTo("supported");
            assertThat(sentence.citations()).isNotEmpty().allMatch(ledger::holds);
        });
    }

    /// Few facts, because every word that a model reads on a processor takes its time.
    private static Ledger ledger() {
        Ledger whole = SampleLedgers.structuring();
        return Ledger.of(
                "What is known of the cash?",
                IntStream.of(4, 6, 7, 8)
                        .mapToObj(number -> whole.fact(Citation.fact(number)).orElseThrow())
                        .toList(),
                List.of());
    }
}
