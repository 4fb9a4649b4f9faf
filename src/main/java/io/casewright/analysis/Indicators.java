package io.casewright.analysis;

import io.casewright.analysis.signal.Reading;
import io.casewright.analysis.signal.Scene;
import io.casewright.analysis.signal.Signal;
import io.casewright.analysis.signal.Signals;
import io.casewright.knowledge.Indicator;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.Lexicon;
import io.casewright.knowledge.Typology;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The library's indicators that declare a test, in order of id, and the typologies that they are signs of.
///
/// @param tests each with its signal, ready to read
/// @param typologies by id
record Indicators(List<Test> tests, Map<String, Typology> typologies) {

    /// An indicator and the signals that test it.
    ///
    /// @param signal empty where only some segments have a test
    /// @param bySegment where an institution set its own thresholds for a segment; empty where it switched
    ///     the test off
    record Test(Indicator indicator, Optional<Signal> signal, Map<String, Optional<Signal>> bySegment) {

        /// How much an indicator tells of one typology: the fewer it is a sign of, the more.
        double specificity() {
            return 1.0 / Math.max(1, indicator.typologies().size());
        }

        Reading read(Scene scene) {
            if (bySegment.isEmpty()) {
                return signal.orElseThrow().read(scene);
            }
            String segment = scene.view().customer().segment().toLowerCase(Locale.ROOT);
            return bySegment
                    .getOrDefault(segment, signal)
                    .map(own -> own.read(scene))
                    .orElseGet(() -> Reading.notSeen("the institution does not test this for the segment %s", segment));
        }
    }

    /// @throws io.casewright.analysis.declare.InvalidTestException for the first entry whose test cannot be run
    static Indicators of(KnowledgeBase library) {
        List<Test> tests = library.indicators().stream()
                .map(indicator -> test(indicator, library.lexicons()))
                .filter(test -> test.signal().isPresent() || !test.bySegment().isEmpty())
                .sorted(Comparator.comparing(test -> test.indicator().id()))
                .toList();
        return new Indicators(
                tests, library.typologies().stream().collect(Collectors.toMap(Typology::id, Function.identity())));
    }

    private static Test test(Indicator indicator, Map<String, Lexicon> lexicons) {
        Map<String, Optional<Signal>> bySegment = new TreeMap<>();
        indicator.testBySegment().forEach((segment, test) -> bySegment.put(segment, signal(indicator, test, lexicons)));
        return new Test(indicator, signal(indicator, indicator.test(), lexicons), bySegment);
    }

    private static Optional<Signal> signal(
            Indicator indicator, Map<String, Object> test, Map<String, Lexicon> lexicons) {
        return test.isEmpty() ? Optional.empty() : Optional.of(Signals.declared(indicator.id(), test, lexicons));
    }
}
