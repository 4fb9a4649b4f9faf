package io.casewright.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.llm.ModelException.Reason;
import io.casewright.pseudonym.Identifier;
import io.casewright.pseudonym.Identifier.Kind;
import io.casewright.pseudonym.Pseudonyms;
import io.casewright.testsupport.Gateways;
import io.casewright.testsupport.StubProvider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ModelGatewayTest extends OpenedGateways {

    private static final SentenceForm FORM = new SentenceForm(List.of("F1", "K2"), 3);

    @Test
    void anAnswerComesWithTheModelsNameAndItsTokens() {
        StubProvider provider = stub(exchange -> exchange.say("Good day."));

        Completion completion = simple(provider.url(), "10s").complete(REQUEST);

        assertThat(completion)
                .isEqualTo(new Completion("Good day.", "served-1", new Completion.Usage(12, 3), false, false));
        StubProvider.Exchange asked = provider.exchanges().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer key-1");
        assertThat(asked.json().path("model").asText()).isEqualTo("some-model");
        assertThat(asked.json().path("messages").get(0).path("role").asText()).isEqualTo("system");
        assertThat(asked.asked()).isEqualTo("Hello");
        assertThat(asked.json().path("temperature").asDouble()).isZero();
    }

    @Test
    void anAnswerThatReachedTheTokenLimitIsMarked() {
        StubProvider provider = stub(exchange -> {
            exchange.begin();
            exchange.piece("Good d");
            exchange.end("length");
        });

        assertThat(simple(provider.url(), "10s").complete(REQUEST).truncated()).isTrue();
    }

    @Test
    void aFailureIsTriedTwiceMoreAndThenNamed() {
        StubProvider provider = stub(exchange -> exchange.status(500, ""));

        ModelException failure = failure(simple(provider.url(), "10s"));

        assertThat(failure.reason()).isEqualTo(Reason.FAILED);
        assertThat(failure).hasMessageContaining("some-model").hasMessageContaining("127.0.0.1");
        assertThat(failure).hasMessageNotContaining("key-1");
        assertThat(provider.exchanges()).hasSize(3);
    }

    @Test
    void aFailureThatPassesIsNotSeen() {
        AtomicInteger calls = new AtomicInteger();
        StubProvider provider = stub(exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.status(503, "");
            } else {
                exchange.say("Here.");
            }
        });

        assertThat(simple(provider.url(), "10s").complete(REQUEST).text()).isEqualTo("Here.");
    }

    @Test
    void aRefusedKeyIsNotTriedAgain() {
        StubProvider provider = stub(exchange -> exchange.status(401, ""));

        assertThat(failure(simple(provider.url(), "10s")).reason()).isEqualTo(Reason.REFUSED);
        assertThat(provider.exchanges()).hasSize(1);
    }

    @Test
    void aProviderThatAsksForPatienceGetsIt() {
        AtomicInteger calls = new AtomicInteger();
        StubProvider provider = stub(exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.status(429, "Retry-After: 1\r\n");
            } else {
                exchange.say("Here.");
            }
        });

        long started = System.nanoTime();
        assertThat(simple(provider.url(), "10s").complete(REQUEST).text()).isEqualTo("Here.");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void morePatienceThanTheBudgetHasIsNotGiven() {
        StubProvider provider = stub(exchange -> exchange.status(429, "Retry-After: 60\r\n"));

        assertThat(failure(simple(provider.url(), "2s")).reason()).isEqualTo(Reason.OVERLOADED);
        assertThat(provider.exchanges()).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeEndsAtTheTimeLimitAndItsConnectionIsClosed() throws Exception {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        StubProvider provider = stub(exchange -> closed.complete(exchange.isClosedWithin(Duration.ofSeconds(20))));

        long started = System.nanoTime();
        ModelException failure = failure(simple(provider.url(), "300ms"));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(provider.exchanges()).hasSize(1);
        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStreamThatFallsSilentEndsAtTheIdleLimit() throws Exception {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        StubProvider provider = stub(exchange -> {
            exchange.begin();
            exchange.piece("One ");
            closed.complete(exchange.isClosedWithin(Duration.ofSeconds(20)));
        });
        ModelGateway gateway = named("a", provider.url(), "first-token", "10s", "idle", "200ms", "total", "15s");

        ModelException failure = failure(gateway);

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(failure).hasMessageContaining("further word");
        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStreamThatDripsEndsAtTheTotalLimit() {
        StubProvider provider = stub(exchange -> {
            exchange.begin();
            while (!exchange.isClosedWithin(Duration.ofMillis(20))) {
                exchange.piece("drip ");
            }
        });

        assertThat(failure(simple(provider.url(), "500ms")).reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void garbageIsNoAnswer() {
        StubProvider provider = stub(
                exchange -> exchange.raw(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: \u0001%%<html>\n\n"));

        assertThat(failure(simple(provider.url(), "5s")).reason()).isIn(Reason.GARBLED, Reason.FAILED);
    }

    @Test
    void aStreamThatIsCutOffWithoutItsEndIsNoWholeAnswer() {
        StubProvider provider = stub(exchange -> {
            exchange.begin();
            exchange.piece("One ");
        });

        assertThat(simple(provider.url(), "5s").complete(REQUEST).truncated()).isTrue();
    }

    @Test
    void aConnectionThatIsResetIsAFailure() {
        StubProvider provider = stub(exchange -> {
            exchange.begin();
            exchange.piece("One ");
            exchange.reset();
        });

        assertThat(failure(simple(provider.url(), "5s")).reason()).isIn(Reason.FAILED, Reason.GARBLED);
    }

    @Test
    void anUnreachableProviderIsSaidSo() {
        assertThat(failure(simple(StubProvider.nobody(), "5s")).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aStreamThatTheListenerStopsClosesTheProvidersConnection() throws Exception {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        StubProvider provider = stub(exchange -> {
            exchange.begin();
            exchange.piece("One ");
            closed.complete(exchange.isClosedWithin(Duration.ofSeconds(20)));
        });

        Completion completion = simple(provider.url(), "10s").stream(REQUEST, piece -> false);

        assertThat(completion.cancelled()).isTrue();
        assertThat(completion.text()).isEqualTo("One ");
        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void withoutAnAddressThereIsNoModel() {
        ModelGateway model = gateway();

        assertThat(model.isConfigured()).isFalse();
        assertThat(model.name()).isEmpty();
        assertThatThrownBy(() -> model.complete(REQUEST)).hasMessageContaining("casewright.llm.url");
    }

    @Test
    void theNextProviderOfARouteAnswersWhenTheFirstCannot() {
        StubProvider broken = stub(exchange -> exchange.status(500, ""));
        StubProvider well = stub(exchange -> exchange.say("Here."));
        ModelGateway gateway = gateway(
                "pause",
                "PT0.001S",
                "providers.a.kind",
                "openai",
                "providers.a.url",
                broken.url(),
                "providers.b.kind",
                "openai",
                "providers.b.url",
                well.url(),
                "route.heavy",
                "a,b",
                "route.light",
                "b");

        assertThat(gateway.complete(REQUEST).text()).isEqualTo("Here.");
        assertThat(broken.exchanges()).hasSize(3);
        gateway.complete(ModelRequest.plain(Task.LIGHT, MESSAGES, 50));
        assertThat(broken.exchanges()).hasSize(3);
    }

    @Test
    void aRouteToAProviderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> gateway(
                        "providers.a.kind", "openai", "providers.a.url", "http://localhost:1/v1", "route.heavy", "b"))
                .hasMessageContaining("casewright.llm.route.heavy")
                .hasMessageContaining("[a]");
        assertThatThrownBy(() -> gateway("providers.a.kind", "openai")).hasMessageContaining("providers.a.url");
        assertThatThrownBy(() -> gateway("providers.a.kind", "gguf", "providers.a.file", "no-such.gguf"))
                .hasMessageContaining("no-such.gguf");
    }

    @Test
    void aProviderThatKeepsFailingIsLeftAlone() {
        StubProvider provider = stub(exchange -> exchange.status(401, ""));
        ModelGateway gateway = simple(provider.url(), "5s");
        for (int call = 0; call < 12; call++) {
            failure(gateway);
        }

        assertThat(failure(gateway).reason()).isEqualTo(Reason.BUSY);
        assertThat(provider.exchanges()).hasSize(6);
    }

    @Test
    void noMoreCallsAreMadeAtOnceThanAProviderIsSetUpFor() {
        StubProvider provider = stub(exchange -> exchange.say("word"));
        ModelGateway gateway = named("a", provider.url(), "parallel", "1");

        gateway.stream(REQUEST, piece -> {
            assertThat(failure(gateway).reason()).isEqualTo(Reason.BUSY);
            return true;
        });

        assertThat(gateway.complete(REQUEST).text()).isEqualTo("word");
    }

    @Test
    void anOutsideProviderSeesStandInsAndTheAnswerHasTheNames() {
        StubProvider provider = stub(exchange -> exchange.say(exchange.asked()));
        Pseudonyms pseudonyms = Pseudonyms.of(List.of(new Identifier(Kind.NAME, "Ann Lee")), "QXV");
        List<ChatMessage> messages = List.of(ChatMessage.user("Who is Ann Lee, or LEE, Ann?"));
        ModelRequest request = new ModelRequest(
                Task.HEAVY, messages, 50, Optional.empty(), new Errand("u", Optional.empty(), 9, pseudonyms));
        StringBuilder heard = new StringBuilder();

        Completion completion = named("a", provider.url(), "external", "true").stream(request, piece -> {
            heard.append(piece);
            return true;
        });

        assertThat(provider.exchanges().getFirst().body())
                .doesNotContainIgnoringCase("lee")
                .contains("NAME_QXV1");
        assertThat(completion.text()).isEqualTo("Who is Ann Lee, or LEE, Ann?");
        assertThat(heard).hasToString("Who is Ann Lee, or LEE, Ann?");
    }

    @Test
    void aProviderOnThisMachineSeesTheNames() {
        StubProvider provider = stub(exchange -> exchange.say("Here."));
        Pseudonyms pseudonyms = Pseudonyms.of(List.of(new Identifier(Kind.NAME, "Hello")), "QXV");
        ModelRequest request = new ModelRequest(
                Task.HEAVY, MESSAGES, 50, Optional.empty(), new Errand("u", Optional.empty(), 9, pseudonyms));

        named("a", provider.url()).complete(request);

        assertThat(provider.exchanges().getFirst().asked()).isEqualTo("Hello");
    }

    @Test
    void whatStillHoldsAnIdentifierIsNotSent() {
        StubProvider provider = stub(exchange -> exchange.say("Here."));
        Pseudonyms pseudonyms = Pseudonyms.of(List.of(new Identifier(Kind.NAME, "Cited Sentences")), "QXV");
        ModelRequest request = new ModelRequest(
                Task.HEAVY, MESSAGES, 50, Optional.of(FORM), new Errand("u", Optional.empty(), 9, pseudonyms));

        ModelGateway gateway = named("a", provider.url(), "external", "true");

        assertThat(catchThrowableOfType(ModelException.class, () -> gateway.complete(request))
                        .reason())
                .isEqualTo(Reason.LEAK);
        assertThat(provider.exchanges()).isEmpty();
    }

    @Test
    void aRequestMayAskOnlySoOftenAndOnlyForSoMuch() {
        StubProvider provider = stub(exchange -> exchange.say("Here."));
        ModelGateway gateway = gateway("url", provider.url(), "max-tokens", "50", "cap.request-tokens", "140");
        ModelRequest twice = new ModelRequest(
                Task.HEAVY, MESSAGES, 50, Optional.empty(), new Errand("u", Optional.empty(), 1, Pseudonyms.NONE));
        ModelRequest dear = new ModelRequest(
                Task.HEAVY, MESSAGES, 50, Optional.empty(), new Errand("u", Optional.empty(), 9, Pseudonyms.NONE));

        gateway.complete(twice);
        gateway.complete(dear);

        assertThatThrownBy(() -> gateway.complete(twice)).hasMessageContaining("1 times");
        assertThatThrownBy(() -> gateway.complete(dear)).hasMessageContaining("cap.request-tokens");
        assertThat(provider.exchanges()).hasSize(2);
    }

    @Test
    void aRequestLongerThanTheModelReadsIsNotSent() {
        StubProvider provider = stub(exchange -> exchange.say("Here."));
        ModelGateway gateway = named("a", provider.url(), "context-tokens", "512");

        ModelException failure = catchThrowableOfType(
                ModelException.class,
                () -> gateway.complete(
                        ModelRequest.plain(Task.HEAVY, List.of(ChatMessage.user("word ".repeat(600))), 50)));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(provider.exchanges()).isEmpty();
    }

    @Test
    void messagesAnswersAndSettingsKeepTheirSecretsOutOfLogs() {
        Completion completion = new Completion("secret", "m", Completion.Usage.UNKNOWN, false, false);
        ProviderSettings settings = ProviderSettings.of(Gateways.config("url", "http://h/v1", "api-key", "secret"))
                .get("default");

        assertThat(ChatMessage.user("secret").toString() + completion + settings + REQUEST)
                .doesNotContain("secret");
    }
}
