package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage.Sureness;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A red-flag indicator of the library: one observable sign, with the document that names it.
///
/// @param id such as `HT-GEN-001`
/// @param pointsAt whom it is a sign of: `victim`, `mule`, `trafficker`, `operator`, `merchant` or `any`
/// @param role the role where it is finer than that; empty elsewhere
/// @param words the sign, in our own words
/// @param source how the source is called in print
/// @param document the digest or official document that it comes from, where one is known
/// @param locator the place in the official document, in its issuer's own counting; empty when unknown
/// @param sure how well it is known to stand there
/// @param computable whether records alone can test it
/// @param needs what must be on file to test it
/// @param typologies ids of the typologies that it is a sign of
/// @param sketch how a test could look, in a line
/// @param leftOut what the source names and no test may read (nationality, gender, …); empty where nothing
/// @param test the signal and thresholds that are tested (`signal` names it); empty when nothing tests it
/// @param testBySegment where an institution set its own for a segment of customers, by segment in lower case; empty
///     where it switched the test off for it
public record Indicator(
        String id,
        String theme,
        String subtheme,
        String pointsAt,
        String role,
        String words,
        String source,
        Optional<DocumentId> document,
        String locator,
        Sureness sure,
        Computable computable,
        List<String> needs,
        List<String> typologies,
        String sketch,
        String leftOut,
        Map<String, Object> test,
        Map<String, Map<String, Object>> testBySegment) {

    public Indicator {
        needs = List.copyOf(needs);
        typologies = List.copyOf(typologies);
        test = Map.copyOf(test);
        testBySegment = Map.copyOf(testBySegment);
    }

    /// The same indicator with other tests.
    Indicator withTests(Map<String, Object> newTest, Map<String, Map<String, Object>> newTestBySegment) {
        return new Indicator(
                id,
                theme,
                subtheme,
                pointsAt,
                role,
                words,
                source,
                document,
                locator,
                sure,
                computable,
                needs,
                typologies,
                sketch,
                leftOut,
                newTest,
                newTestBySegment);
    }

    /// Whether records alone can test an indicator.
    public enum Computable {
        YES,
        PARTLY,
        NO
    }
}
