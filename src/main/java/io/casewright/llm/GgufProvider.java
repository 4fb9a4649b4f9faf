package io.casewright.llm;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import io.casewright.llm.Completion.Usage;
import io.casewright.llm.LanguageModel.TextListener;
import io.casewright.llm.ModelException.Reason;
import io.casewright.llm.ProviderSettings.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A model file that runs inside this process. Loaded at its first use; its native threads would keep the JVM alive, so
/// it must be closed.
final class GgufProvider implements Provider {

    private final ProviderSettings settings;
    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable LlamaModel loaded;
    private boolean closed;

    /// Throws [IllegalArgumentException] when there is no such file.
    GgufProvider(ProviderSettings settings) {
        this.settings = settings;
        this.file = settings.file().orElseThrow();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("casewright.llm.providers.%s.file: there is no %s to read"
                    .formatted(settings.name(), file.toAbsolutePath()));
        }
    }

    @Override
    public ProviderSettings settings() {
        return settings;
    }

    /// The engine writes one answer at a time, so a second call waits here, within its own time limit for a first word.
    @Override
    public Completion stream(ModelRequest request, TextListener listener) {
        Limits limits = settings.limits();
        try {
            if (!lock.tryLock() && !lock.tryLock(limits.firstToken().toMillis(), TimeUnit.MILLISECONDS)) {
                throw ModelFailures.timeout(settings, "first word", limits.firstToken());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Reason.FAILED, "interrupted while waiting for the model", e);
        }
        try {
            return run(new FutureTask<>(() -> written(request, listener)));
        } finally {
            lock.unlock();
        }
    }

    /// The engine's exceptions are not public, so they are caught by a task that runs here and now.
    private Completion run(FutureTask<Completion> task) {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ModelException known -> throw known;
                case Error error -> throw error;
                case null, default ->
                    throw new ModelException(Reason.FAILED, ModelFailures.message(Reason.FAILED, settings), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Reason.FAILED, "interrupted while the model was writing", e);
        }
    }

    private Completion written(ModelRequest request, TextListener listener) {
        LlamaModel model = model();
        int most = Math.min(request.maxTokens(), settings.maxTokens());
        String prompt = model.applyTemplate(new InferenceParameters("").setMessages(system(request), turns(request)));
        int inputTokens = model.encode(prompt).length;
        if (inputTokens + most > settings.contextTokens()) {
            throw new ModelException(Reason.TOO_LONG, ModelFailures.message(Reason.TOO_LONG, settings));
        }
        LlamaIterator pieces = model.generate(parameters(request, prompt, most)).iterator();
        StringBuilder text = new StringBuilder();
        long started = System.nanoTime();
        int outputTokens = 0;
        while (pieces.hasNext()) {
            LlamaOutput piece = pieces.next();
            outputTokens++;
            text.append(piece.text);
            boolean late =
                    System.nanoTime() - started > settings.limits().total().toNanos();
            if (late || !listener.text(piece.text)) {
                pieces.cancel();
                if (late) {
                    throw ModelFailures.timeout(
                            settings, "whole answer", settings.limits().total());
                }
                return new Completion(
                        text.toString(), settings.model(), new Usage(inputTokens, outputTokens), false, true);
            }
        }
        return new Completion(
                text.toString(), settings.model(), new Usage(inputTokens, outputTokens), outputTokens >= most, false);
    }

    private InferenceParameters parameters(ModelRequest request, String prompt, int most) {
        InferenceParameters parameters = new InferenceParameters(prompt)
                .setNPredict(most)
                .setTemperature((float) settings.temperature())
                .setRepeatPenalty(1.1f)
                .setSeed(1);
        if (settings.structured()) {
            request.form().map(Forms::grammar).ifPresent(parameters::setGrammar);
        }
        return parameters;
    }

    private static String system(ModelRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() == ChatMessage.Role.SYSTEM)
                .map(ChatMessage::text)
                .findFirst()
                .orElse("");
    }

    private static List<Pair<String, String>> turns(ModelRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() != ChatMessage.Role.SYSTEM)
                .map(message -> new Pair<>(message.role().name().toLowerCase(Locale.ROOT), message.text()))
                .toList();
    }

    private LlamaModel model() {
        LlamaModel model = loaded;
        if (closed) {
            throw new ModelException(Reason.FAILED, "the model %s is closed".formatted(settings.model()));
        }
        if (model == null) {
            int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
            model = new LlamaModel(new ModelParameters()
                    .setModel(file.toString())
                    .setCtxSize(settings.contextTokens())
                    .setThreads(settings.threads() > 0 ? settings.threads() : half)
                    .setGpuLayers(0)
                    .disableLog());
            loaded = model;
        }
        return model;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            LlamaModel model = loaded;
            if (model != null) {
                model.close();
                loaded = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
