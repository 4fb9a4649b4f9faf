package io.casewright.retrieval.rank;

import io.casewright.evidence.DocumentId;
import io.casewright.index.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the other candidates of a document say of one: a document that answers does so in more than one place.
final class PlaceFeatures {

    /// A first score that many candidates have: below it a neighbour says nothing.
    private static final double USUAL = 1.5;

    /// What a document counts that has fewer candidates than are averaged.
    private static final double ABSENT = 2;

    private static final int AVERAGED = 3;
    private static final int NEAR = 3;

    private PlaceFeatures() {}

    private record Spot(DocumentId document, int ordinal) {}

    /// @param first the plain sum of words and meaning, by candidate
    static void fill(Pool pool, double[] first) {
        Map<DocumentId, List<Double>> documents = new HashMap<>();
        Map<Spot, Double> spots = new HashMap<>();
        for (int candidate = 0; candidate < first.length; candidate++) {
            Sketch sketch = pool.sketches().get(candidate);
            documents.computeIfAbsent(sketch.document(), _ -> new ArrayList<>()).add(first[candidate]);
            spots.put(new Spot(sketch.document(), sketch.ordinal()), first[candidate]);
        }
        documents.values().forEach(scores -> scores.sort(Comparator.reverseOrder()));
        for (int candidate = 0; candidate < first.length; candidate++) {
            Sketch sketch = pool.sketches().get(candidate);
            List<Double> scores = documents.getOrDefault(sketch.document(), List.of());
            pool.put(candidate, Feature.DOCUMENT_BEST, scores.getFirst());
            pool.put(candidate, Feature.DOCUMENT_MEAN, mean(scores));
            pool.put(candidate, Feature.DOCUMENT_COUNT, Math.log1p(scores.size()));
            putNeighbours(pool, candidate, spots);
        }
    }

    private static double mean(List<Double> scores) {
        double sum = 0;
        for (int i = 0; i < AVERAGED; i++) {
            sum += i < scores.size() ? scores.get(i) : ABSENT;
        }
        return sum / AVERAGED;
    }

    private static void putNeighbours(Pool pool, int candidate, Map<Spot, Double> spots) {
        Sketch sketch = pool.sketches().get(candidate);
        double next = 0;
        double near = 0;
        for (int distance = -NEAR; distance <= NEAR; distance++) {
            Double score = spots.get(new Spot(sketch.document(), sketch.ordinal() + distance));
            if (distance != 0 && score != null) {
                near += score - USUAL;
                next = Math.abs(distance) == 1 ? Math.max(next, score) : next;
            }
        }
        pool.put(candidate, Feature.NEIGHBOUR, next);
        pool.put(candidate, Feature.NEIGHBOURHOOD, near);
    }
}
