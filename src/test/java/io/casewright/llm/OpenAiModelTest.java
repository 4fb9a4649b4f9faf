package io.casewright.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.casewright.llm.ModelException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenAiModelTest {

    @RegisterExtension
    private static final WireMockExtension PROVIDER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String PATH = "/v1/chat/completions";
    private static final List<ChatMessage> MESSAGES =
            List.of(ChatMessage.system("Be brief."), ChatMessage.user("Hello"));

    @Test
    void anAnswerComesWithTheModelsNameAndItsTokens() {
        answer(okJson(whole("Good day.", "stop")));

        Completion completion = model().complete(MESSAGES, 50);

        assertThat(completion)
                .isEqualTo(new Completion("Good day.", "served-1", new Completion.Usage(12, 3), false, false));
        PROVIDER.verify(postRequestedFor(urlEqualTo(PATH))
                .withHeader("Authorization", equalTo("Bearer key-1"))
                .withRequestBody(matchingJsonPath("$.model", equalTo("some-model")))
                .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
                .withRequestBody(matchingJsonPath("$.messages[1].content", equalTo("Hello")))
                .withRequestBody(matchingJsonPath("$.temperature", equalTo("0.0"))));
    }

    @Test
    void anAnswerThatReachedTheTokenLimitIsMarked() {
        answer(okJson(whole("Good d", "length")));

        assertThat(model().complete(MESSAGES, 50).truncated()).isTrue();
    }

    @Test
    void aFailureIsTriedTwiceMoreAndThenNamed() {
        answer(aResponse().withStatus(500));

        ModelException failure = failure();

        assertThat(failure.reason()).isEqualTo(Reason.FAILED);
        assertThat(failure).hasMessageContaining("some-model").hasMessageContaining("localhost");
        PROVIDER.verify(3, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aFailureThatPassesIsNotSeen() {
        PROVIDER.stubFor(post(PATH)
                .inScenario("passing")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("well"));
        PROVIDER.stubFor(post(PATH)
                .inScenario("passing")
                .whenScenarioStateIs("well")
                .willReturn(okJson(whole("Here.", "stop"))));

        assertThat(model().complete(MESSAGES, 50).text()).isEqualTo("Here.");
    }

    @Test
    void aRefusedKeyIsNotTriedAgain() {
        answer(aResponse().withStatus(401));

        assertThat(failure().reason()).isEqualTo(Reason.REFUSED);
        PROVIDER.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void tooManyRequestsAreOverload() {
        answer(aResponse().withStatus(429));

        assertThat(failure().reason()).isEqualTo(Reason.OVERLOADED);
    }

    @Test
    void anAnswerThatDoesNotComeEndsAtTheTimeLimitAndIsNotTriedAgain() {
        answer(aResponse().withFixedDelay(20_000).withStatus(200));

        long started = System.nanoTime();
        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> model(Duration.ofMillis(300)).complete(MESSAGES, 50));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        PROVIDER.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void garbageIsNoAnswer() {
        answer(okJson("this is not json"));

        assertThat(failure().reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void anAnswerWithoutTextIsNoAnswer() {
        answer(okJson("{\"choices\": [{\"message\": {\"role\": \"assistant\"}, \"finish_reason\": \"stop\"}]}"));

        assertThat(failure().reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void aBrokenConnectionIsAFailure() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(failure().reason()).isIn(Reason.UNREACHABLE, Reason.FAILED, Reason.GARBLED);
    }

    @Test
    void anUnreachableProviderIsSaidSo() {
        OpenAiModel model = new OpenAiModel(new Config(Optional.of("http://localhost:1/v1"), Duration.ofSeconds(5)));

        ModelException failure = catchThrowableOfType(ModelException.class, () -> model.complete(MESSAGES, 50));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aStreamedAnswerComesInPiecesAndAsAWhole() {
        answer(stream(piece("Good "), piece("day."), "data: [DONE]\n\n"));
        List<String> pieces = new ArrayList<>();

        Completion completion = model().stream(MESSAGES, 50, piece -> {
            pieces.add(piece);
            return true;
        });

        assertThat(pieces).containsExactly("Good ", "day.");
        assertThat(completion.text()).isEqualTo("Good day.");
        assertThat(completion.cancelled()).isFalse();
    }

    @Test
    void aStreamThatTheListenerStopsIsCancelled() {
        answer(stream(piece("One "), piece("two "), piece("three "), "data: [DONE]\n\n"));
        List<String> pieces = new ArrayList<>();

        Completion completion = model().stream(MESSAGES, 50, piece -> {
            pieces.add(piece);
            return false;
        });

        assertThat(pieces).containsExactly("One ");
        assertThat(completion.cancelled()).isTrue();
        assertThat(completion.text()).isEqualTo("One ");
    }

    @Test
    void aStreamThatDripsEndsAtTheTimeLimit() {
        answer(stream(piece("One "), piece("two "), "data: [DONE]\n\n").withChunkedDribbleDelay(40, 60_000));

        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> model(Duration.ofMillis(500)).stream(MESSAGES, 50, piece -> true));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void aStreamThatFailsBeforeItsFirstPieceIsTriedTwiceMore() {
        answer(aResponse().withStatus(500));

        assertThatThrownBy(() -> model().stream(MESSAGES, 50, piece -> true)).isInstanceOf(ModelException.class);

        PROVIDER.verify(3, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void withoutAnAddressThereIsNoModel() {
        OpenAiModel model = new OpenAiModel(new Config(Optional.empty(), Duration.ofSeconds(1)));

        assertThat(model.isConfigured()).isFalse();
        assertThat(model.name()).isEmpty();
        assertThatThrownBy(() -> model.complete(MESSAGES, 50)).hasMessageContaining("casewright.llm.url");
    }

    @Test
    void messagesAndAnswersKeepTheirWordsOutOfLogs() {
        Completion completion = new Completion("secret", "m", Completion.Usage.UNKNOWN, false, false);

        assertThat(ChatMessage.user("secret").toString() + completion).doesNotContain("secret");
    }

    private static ModelException failure() {
        return catchThrowableOfType(ModelException.class, () -> model().complete(MESSAGES, 50));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        PROVIDER.stubFor(post(PATH).willReturn(response));
    }

    private static ResponseDefinitionBuilder stream(String... events) {
        return aResponse().withHeader("Content-Type", "text/event-stream").withBody(String.join("", events));
    }

    private static String piece(String text) {
        return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"served-1\",\"choices\":[{\"index\":0,"
                + "\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
    }

    private static String whole(String text, String finish) {
        return """
                {"id": "1", "object": "chat.completion", "model": "served-1",
                 "choices": [{"index": 0, "finish_reason": "%s",
                   "message": {"role": "assistant", "content": "%s"}}],
                 "usage": {"prompt_tokens": 12, "completion_tokens": 3, "total_tokens": 15}}
                """.formatted(finish, text);
    }

    private static OpenAiModel model() {
        return model(Duration.ofSeconds(10));
    }

    private static OpenAiModel model(Duration timeout) {
        return new OpenAiModel(new Config(Optional.of(PROVIDER.baseUrl() + "/v1"), timeout));
    }

    private record Config(Optional<String> url, Duration timeout) implements LlmConfig {

        @Override
        public String model() {
            return "some-model";
        }

        @Override
        public Optional<String> apiKey() {
            return Optional.of("key-1");
        }

        @Override
        public int maxTokens() {
            return 100;
        }

        @Override
        public double temperature() {
            return 0;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(1);
        }
    }
}
