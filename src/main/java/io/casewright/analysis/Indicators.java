package io.casewright.analysis;

import io.casewright.analysis.signal.Signal;
import io.casewright.analysis.signal.Signals;
import io.casewright.knowledge.Indicator;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.knowledge.Typology;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The library's indicators that declare a test, in order of id, and the typologies that they are signs of.
///
/// @param tests each with its signal, ready to read
/// @param typologies by id
record Indicators(List<Test> tests, Map<String, Typology> typologies) {

    /// An indicator and the signal that tests it.
    record Test(Indicator indicator, Signal signal) {

        /// How much an indicator tells of one typology: the fewer it is a sign of, the more.
        double specificity() {
            return 1.0 / Math.max(1, indicator.typologies().size());
        }
    }

    /// @throws io.casewright.analysis.declare.InvalidTestException for the first entry whose test cannot be run
    static Indicators of(KnowledgeBase library) {
        List<Test> tests = library.indicators().stream()
                .filter(indicator -> !indicator.test().isEmpty())
                .sorted(Comparator.comparing(Indicator::id))
                .map(indicator ->
                        new Test(indicator, Signals.declared(indicator.id(), indicator.test(), library.lexicons())))
                .toList();
        return new Indicators(
                tests, library.typologies().stream().collect(Collectors.toMap(Typology::id, Function.identity())));
    }
}
