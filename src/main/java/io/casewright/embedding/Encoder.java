package io.casewright.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// bge-small-en-v1.5, quantised, in memory: one text at a time, because the quantised model scales its activations over
/// a whole batch, and a passage's vector must not depend on its neighbours.
final class Encoder implements AutoCloseable {

    static final int DIMENSIONS = 384;

    private static final String MODEL = "bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

    /// Tokens that the model reads at once, beside the two that mark the ends.
    private static final int WINDOW = 510;

    /// A longer text counts with its first windows only: an average over more says less and less.
    private static final int MOST_WINDOWS = 4;

    private static final long START = 101;
    private static final long END = 102;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private Encoder(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// Loads the packaged model; nothing is fetched and nothing reports home.
    static Encoder load() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream words = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            HuggingFaceTokenizer tokenizer =
                    HuggingFaceTokenizer.newInstance(words, Map.of("padding", "false", "truncation", "false"));
            return new Encoder(tokenizer, environment, environment.createSession(bytes(MODEL), options));
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged tokenizer cannot be read: " + TOKENIZER, e);
        } catch (OrtException e) {
            throw new IllegalStateException("the packaged encoder cannot be started: " + MODEL, e);
        }
    }

    /// The resources that the model consists of.
    static List<String> files() {
        return List.of(MODEL, TOKENIZER);
    }

    /// The text's vector, of length 1. A text of several windows gets their mean, weighted by their tokens.
    float[] encode(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        long[] tokens = encoding.getIds();
        int length = Math.clamp(tokens.length, 0, WINDOW * MOST_WINDOWS);
        float[] sum = new float[DIMENSIONS];
        for (int from = 0; from == 0 || from < length; from += WINDOW) {
            int to = Math.min(from + WINDOW, length);
            float[] window = normalised(run(Arrays.copyOfRange(tokens, from, to)));
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += window[i] * Math.max(1, to - from);
            }
        }
        return normalised(sum);
    }

    int tokens(String text) {
        return tokenizer.encode(text, false, false).getIds().length;
    }

    private float[] run(long[] tokens) {
        int length = tokens.length + 2;
        long[] ids = new long[length];
        ids[0] = START;
        System.arraycopy(tokens, 0, ids, 1, tokens.length);
        ids[length - 1] = END;
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return firstToken((OnnxTensor) result.get(0));
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a text of %d tokens".formatted(tokens.length), e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /// bge reads a text's meaning off the first token ([CLS]).
    private static float[] firstToken(OnnxTensor hidden) {
        FloatBuffer values = hidden.getFloatBuffer();
        float[] vector = new float[DIMENSIONS];
        values.get(vector);
        return vector;
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double norm = Math.sqrt(squares);
        if (norm == 0) {
            return vector;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / norm);
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be released", e);
        } finally {
            tokenizer.close();
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = resource(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged encoder cannot be read: " + name, e);
        }
    }

    static InputStream resource(String name) {
        InputStream stream = Encoder.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the class path lacks the packaged encoder: " + name);
        }
        return stream;
    }
}
