package io.casewright.assist.tool;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.embedding.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be computed, each with questions that ask for it; orders it by how near its questions are to another. Safe
/// for use by many threads.
public final class Intents {

    private static final String FILE = "prompts/intents.yaml";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final Embedder embedder;
    private final List<Intent> intents;
    private @Nullable List<Example> examples;

    private Intents(Embedder embedder, List<Intent> intents) {
        this.embedder = embedder;
        this.intents = List.copyOf(intents);
    }

    /// One thing that can be asked.
    ///
    /// @param measure what it asks for; empty for what is no question after figures of payments
    /// @param says what it is, for a user who was not understood; empty without a measure
    record Intent(Optional<Measure> measure, String says, List<String> examples) {}

    private record Entry(@Nullable Measure measure, String says, List<String> examples) {}

    /// A question with its vector.
    private static final class Example {

        private final Optional<Measure> measure;
        private final float[] vector;

        Example(Optional<Measure> measure, float[] vector) {
            this.measure = measure;
            this.vector = vector;
        }

        double likeness(float[] other) {
            double sum = 0;
            for (int at = 0; at < vector.length; at++) {
                sum += vector[at] * other[at];
            }
            return sum;
        }
    }

    /// Those that ship. Throws [UncheckedIOException] where the file is missing or broken.
    public static Intents load(Embedder embedder) {
        YAMLMapper yaml = new YAMLMapper();
        yaml.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        yaml.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
        try (InputStream stream = Intents.class.getClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IOException(FILE + " is missing from the jar");
            }
            List<Entry> entries = yaml.readValue(stream, new TypeReference<List<Entry>>() {});
            return new Intents(
                    embedder,
                    entries.stream()
                            .map(entry -> new Intent(
                                    Optional.ofNullable(entry.measure()), entry.says(), List.copyOf(entry.examples())))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the intents", e);
        }
    }

    List<Intent> all() {
        return intents;
    }

    /// What can be computed, in words for the user; nearest to a question first.
    ///
    /// The encoder only orders them: left out in turn, the examples find their own measure in 45 of 91 cases, too
    /// few to compute by.
    public List<String> kinds(String question) {
        float[] vector = embedder.embedQuestion(question);
        Map<Measure, Double> nearness = new EnumMap<>(Measure.class);
        for (Example example : vectors()) {
            example.measure.ifPresent(measure -> nearness.merge(measure, example.likeness(vector), Math::max));
        }
        return intents.stream()
                .filter(intent -> intent.measure().isPresent())
                .sorted(Comparator.comparingDouble(
                        intent -> -nearness.getOrDefault(intent.measure().orElseThrow(), 0.0)))
                .map(Intent::says)
                .toList();
    }

    /// The words, lower case, in which a measure is asked for.
    Set<String> words(Measure measure) {
        Set<String> words = new HashSet<>();
        for (Intent intent : intents) {
            if (intent.measure().filter(measure::equals).isPresent()) {
                intent.examples()
                        .forEach(example -> words.addAll(List.of(BETWEEN.split(example.toLowerCase(Locale.ROOT), -1))));
            }
        }
        return words;
    }

    private synchronized List<Example> vectors() {
        List<Example> known = examples;
        if (known == null) {
            known = new ArrayList<>();
            for (Intent intent : intents) {
                for (float[] vector : embedder.embedPassages(intent.examples())) {
                    known.add(new Example(intent.measure(), vector));
                }
            }
            examples = known;
        }
        return known;
    }
}
