package io.casewright.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The packaged encoder: loaded by the first text, released again when nothing was asked for a while.
public final class BgeEmbedder implements Embedder {

    /// What bge was trained to see before a question; passages go in bare.
    private static final String INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    /// Changes whenever the same model would give other vectors.
    private static final String USE = "first token, windows of 510, at most 4, normalised; question: " + INSTRUCTION;

    private final ExecutorService workers;
    private final Duration idle;
    private final ReentrantReadWriteLock loading = new ReentrantReadWriteLock();
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("encoder-idle").factory());
    private @Nullable Encoder encoder;
    private @Nullable String modelHash;
    private @Nullable Future<?> release;

    /// @param together passages that are encoded at the same time; 0 for one on each core
    /// @param idle time without a text after which the encoder's memory is given back
    public BgeEmbedder(int together, Duration idle) {
        workers = Executors.newFixedThreadPool(
                together > 0 ? together : Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("encoder-", 1).factory());
        this.idle = idle;
    }

    /// Several texts at the same time, each on one core: two on two take less time than two that share both.
    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return with(loaded -> together(texts, loaded));
    }

    private List<float[]> together(List<String> texts, Encoder loaded) {
        List<Callable<float[]>> encodings = new ArrayList<>();
        texts.forEach(text -> encodings.add(() -> loaded.encode(text)));
        List<float[]> vectors = new ArrayList<>();
        try {
            for (Future<float[]> vector : workers.invokeAll(encodings)) {
                vectors.add(vector.get());
            }
            return vectors;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text could not be encoded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while texts were encoded", e);
        }
    }

    /// How many tokens the encoder reads a text as.
    public int tokens(String text) {
        return with(loaded -> loaded.tokens(text));
    }

    @Override
    public float[] embedQuestion(String question) {
        return with(loaded -> loaded.encode(INSTRUCTION + question));
    }

    @Override
    public int dimensions() {
        return Encoder.DIMENSIONS;
    }

    @Override
    public synchronized String modelHash() {
        String known = modelHash;
        if (known == null) {
            MessageDigest digest = VectorKey.digest();
            Encoder.files().forEach(file -> update(digest, file));
            digest.update(USE.getBytes(StandardCharsets.UTF_8));
            known = HexFormat.of().formatHex(digest.digest());
            modelHash = known;
        }
        return known;
    }

    /// Whether the encoder is in memory now.
    boolean isLoaded() {
        loading.readLock().lock();
        try {
            return encoder != null;
        } finally {
            loading.readLock().unlock();
        }
    }

    /// Waits until the planned release is done.
    void awaitRelease() throws InterruptedException {
        Future<?> planned;
        synchronized (this) {
            planned = release;
        }
        if (planned != null) {
            try {
                planned.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the encoder could not be released", e);
            }
        }
    }

    private <T> T with(Function<Encoder, T> work) {
        try {
            Optional<T> result = whenLoaded(work);
            while (result.isEmpty()) {
                load();
                result = whenLoaded(work);
            }
            return result.get();
        } finally {
            releaseLater();
        }
    }

    /// Empty when the encoder is not in memory: it may be released between two texts, never during one.
    private <T> Optional<T> whenLoaded(Function<Encoder, T> work) {
        loading.readLock().lock();
        try {
            return Optional.ofNullable(encoder).map(work);
        } finally {
            loading.readLock().unlock();
        }
    }

    private void load() {
        loading.writeLock().lock();
        try {
            if (encoder == null) {
                encoder = Encoder.load();
            }
        } finally {
            loading.writeLock().unlock();
        }
    }

    private synchronized void releaseLater() {
        Future<?> planned = release;
        if (planned != null) {
            planned.cancel(false);
        }
        if (!clerk.isShutdown()) {
            release = clerk.schedule(this::release, idle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void release() {
        loading.writeLock().lock();
        try {
            Encoder loaded = encoder;
            encoder = null;
            if (loaded != null) {
                loaded.close();
            }
        } finally {
            loading.writeLock().unlock();
        }
    }

    private static void update(MessageDigest digest, String file) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = Encoder.resource(file)) {
            int count = stream.read(buffer);
            while (count >= 0) {
                digest.update(buffer, 0, count);
                count = stream.read(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged encoder cannot be read: " + file, e);
        }
    }

    @Override
    public void close() {
        clerk.shutdownNow();
        workers.shutdown();
        release();
    }
}
