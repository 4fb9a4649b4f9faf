package io.casewright.llm;

import io.casewright.llm.LlmConfig.Kind;
import io.casewright.llm.ModelException.Reason;
import io.casewright.llm.UsageMeter.Estimate;
import io.casewright.llm.UsageMeter.Reservation;
import io.casewright.llm.UsageMeter.Spent;
import io.casewright.pseudonym.Restoring;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The way of every call: the task's route is walked from its first provider on until one begins to answer. Before a
/// provider is asked, tokens are counted, caps are looked at and, for an outside one, identifiers are replaced; what it
/// answers gets its identifiers back.
@Singleton
public final class ModelGateway implements LanguageModel, AutoCloseable {

    private final Map<Task, List<Provider>> routes = new EnumMap<>(Task.class);
    private final Map<String, GuardedProvider> providers = new LinkedHashMap<>();
    private final TokenCounter counter = new TokenCounter();
    private final UsageMeter meter;
    private final long mostOfARequest;

    /// Throws [IllegalArgumentException] naming the setting that is wrong.
    @Inject
    public ModelGateway(LlmConfig config, UsageMeter meter) {
        this.meter = meter;
        this.mostOfARequest = config.cap().requestTokens();
        Map<String, ProviderSettings> settings = ProviderSettings.of(config);
        for (Task task : Task.values()) {
            routes.put(task, List.of());
        }
        for (String name : config.route().keySet()) {
            requireTask(name);
        }
        settings.forEach((name, each) -> providers.put(name, new GuardedProvider(provider(each))));
        for (Task task : Task.values()) {
            routes.put(task, route(config, task));
        }
    }

    @Override
    public boolean isConfigured() {
        return !providers.isEmpty();
    }

    @Override
    public String name() {
        return routes.getOrDefault(Task.HEAVY, List.of()).stream()
                .findFirst()
                .map(provider -> provider.settings().model())
                .orElse("");
    }

    @Override
    public int room(Task task) {
        return routes.getOrDefault(task, List.of()).stream()
                .map(Provider::settings)
                .mapToInt(settings ->
                        settings.contextTokens() - Math.min(settings.maxTokens(), settings.contextTokens() / 2))
                .min()
                .orElse(0);
    }

    @Override
    public boolean isSmall(Task task) {
        return routes.getOrDefault(task, List.of()).stream()
                .anyMatch(provider -> provider.settings().small());
    }

    @Override
    public int tokens(String text) {
        return counter.tokens(text);
    }

    @Override
    public Completion stream(ModelRequest request, TextListener listener) {
        ModelException last = new ModelException(
                Reason.NOT_CONFIGURED,
                "no chat model is configured; set casewright.llm.url or casewright.llm.providers to use one");
        AtomicBoolean begun = new AtomicBoolean();
        TextListener watched = piece -> {
            begun.set(true);
            return listener.text(piece);
        };
        for (Provider provider : routes.getOrDefault(request.task(), List.of())) {
            try {
                return ask(provider, request, watched);
            } catch (ModelException e) {
                if (begun.get() || !e.mayFallBack()) {
                    throw e;
                }
                last = e;
            }
        }
        throw last;
    }

    List<GuardedProvider> providers() {
        return List.copyOf(providers.values());
    }

    private Completion ask(Provider provider, ModelRequest request, TextListener listener) {
        ProviderSettings settings = provider.settings();
        ModelRequest outgoing = settings.external() ? masked(request) : request;
        int in = counter.tokens(outgoing.messages());
        int out = Math.min(request.maxTokens(), settings.maxTokens());
        if (in + out > settings.contextTokens()) {
            throw new ModelException(Reason.TOO_LONG, ModelFailures.message(Reason.TOO_LONG, settings));
        }
        request.errand().begin(in + out, mostOfARequest);
        Reservation reservation = meter.reserve(
                request.errand(),
                new Estimate(settings.name(), settings.model(), request.task(), in + out, settings.cost(in, out)));
        Tally tally = new Tally(settings, in);
        // What a caller's own failure breaks off was sent all the same.
        Spent spent = tally.of(new ModelException(Reason.FAILED, "broken off"));
        try {
            Completion completion = settings.external()
                    ? restored(provider, outgoing, tally.hearing(listener))
                    : provider.stream(outgoing, tally.hearing(listener));
            spent = tally.of(completion);
            return completion;
        } catch (ModelException e) {
            spent = tally.of(e);
            throw e;
        } finally {
            reservation.settle(spent);
        }
    }

    private static ModelRequest masked(ModelRequest request) {
        return request.withMessages(request.messages().stream()
                .map(message -> new ChatMessage(
                        message.role(), request.errand().pseudonyms().mask(message.text())))
                .toList());
    }

    /// Pieces may cut a stand-in in two, so its beginning waits for its end.
    private static Completion restored(Provider provider, ModelRequest request, TextListener listener) {
        Restoring restoring = request.errand().pseudonyms().restoring();
        Completion completion = provider.stream(request, piece -> {
            String ready = restoring.add(piece);
            return ready.isEmpty() || listener.text(ready);
        });
        String rest = completion.cancelled() ? "" : restoring.end();
        if (!rest.isEmpty()) {
            listener.text(rest);
        }
        return new Completion(
                request.errand().pseudonyms().restore(completion.text()),
                completion.model(),
                completion.usage(),
                completion.truncated(),
                completion.cancelled());
    }

    /// What a call cost, counted by us where the provider does not say.
    private final class Tally {

        private final ProviderSettings settings;
        private final int in;
        private final StringBuilder heard = new StringBuilder();

        Tally(ProviderSettings settings, int in) {
            this.settings = settings;
            this.in = in;
        }

        TextListener hearing(TextListener listener) {
            return piece -> {
                heard.append(piece);
                return listener.text(piece);
            };
        }

        Spent of(Completion completion) {
            long input =
                    completion.usage().inputTokens() > 0 ? completion.usage().inputTokens() : in;
            long output = completion.usage().outputTokens() > 0
                    ? completion.usage().outputTokens()
                    : counter.tokens(completion.text());
            return spent(input, output, completion.cancelled() ? "cancelled" : "done");
        }

        /// A call that failed before its first word most likely cost nothing, but nobody knows: its request counts
        /// where it was sent.
        Spent of(ModelException failure) {
            boolean sent = switch (failure.reason()) {
                case UNREACHABLE, BUSY, TOO_LONG, LIMIT, LEAK, NOT_CONFIGURED, REFUSED -> false;
                case TIMEOUT, OVERLOADED, FAILED, GARBLED -> true;
            };
            String outcome = failure.reason().name().toLowerCase(Locale.ROOT);
            return spent(sent ? in : 0, counter.tokens(heard.toString()), outcome);
        }

        private Spent spent(long input, long output, String outcome) {
            return new Spent(input, output, settings.cost(input, output), outcome);
        }
    }

    private List<Provider> route(LlmConfig config, Task task) {
        List<String> names = Optional.ofNullable(config.route().get(task.name().toLowerCase(Locale.ROOT)))
                .orElse(List.copyOf(providers.keySet()));
        return names.stream().map(name -> named(task, name)).toList();
    }

    private Provider named(Task task, String name) {
        Provider provider = providers.get(name);
        if (provider == null) {
            throw new IllegalArgumentException("casewright.llm.route.%s names \"%s\", and there are %s"
                    .formatted(task.name().toLowerCase(Locale.ROOT), name, providers.keySet()));
        }
        return provider;
    }

    private static void requireTask(String name) {
        for (Task task : Task.values()) {
            if (task.name().toLowerCase(Locale.ROOT).equals(name)) {
                return;
            }
        }
        throw new IllegalArgumentException("casewright.llm.route.%s: there are light and heavy".formatted(name));
    }

    private static Provider provider(ProviderSettings settings) {
        return settings.kind() == Kind.GGUF ? new GgufProvider(settings) : new HttpProvider(settings);
    }

    @PreDestroy
    @Override
    public void close() {
        providers.values().forEach(Provider::close);
    }
}
