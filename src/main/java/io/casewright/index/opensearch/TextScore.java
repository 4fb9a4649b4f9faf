package io.casewright.index.opensearch;

import io.casewright.index.Sketch;
import io.casewright.index.TextAnalysis;
import io.casewright.index.Weights;
import io.casewright.index.Weights.FieldWeight;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// BM25F as [io.casewright.index.LuceneIndex] counts it, out of a passage's sketch and the statistics of the caller's
/// own passages: the cluster's statistics, in which everybody's passages count, have no part in it.
final class TextScore {

    /// Further terms and pairs that some passage holds are not looked up.
    private static final int MOST_CLAUSES = 64;

    /// Further ones of a question are not even counted.
    private static final int MOST_COUNTED = 512;

    private final Weights weights;
    private final Statistic statistic;
    private final List<Clause> clauses = new ArrayList<>();

    /// A term of the question that some passage holds.
    ///
    /// @param most what a passage can earn by it
    private record Clause(String term, List<FieldWeight> fields, double most) {}

    /// @param asked terms of the question, in order
    /// @param statistic of what [#counted] names
    TextScore(Weights weights, List<String> asked, Statistic statistic) {
        this.weights = weights;
        this.statistic = statistic;
        add(asked, weights.words(), 1);
        add(pairs(weights, asked), List.of(weights.pairs()), weights.pairShare());
    }

    private void add(List<String> terms, List<FieldWeight> fields, double share) {
        for (String term : once(terms)) {
            double rarity = statistic.rarity(term, fields);
            if (rarity > 0 && clauses.size() < MOST_CLAUSES) {
                clauses.add(new Clause(term, fields, share * rarity));
            }
        }
    }

    /// What must be counted to score, by field.
    static Map<String, List<String>> counted(Weights weights, List<String> asked) {
        Map<String, List<String>> counted = new TreeMap<>();
        weights.words().forEach(field -> counted.put(field.field(), once(asked)));
        counted.put(weights.pairs().field(), once(pairs(weights, asked)));
        return counted;
    }

    private static List<String> once(List<String> terms) {
        Set<String> once = new LinkedHashSet<>(terms);
        return once.stream().limit(MOST_COUNTED).toList();
    }

    private static List<String> pairs(Weights weights, List<String> asked) {
        return weights.pairShare() > 0 ? TextAnalysis.pairs(asked) : List.of();
    }

    /// A rough score that the cluster can give by itself: what each held term is worth, however often it comes.
    List<Object> rough() {
        List<Object> rough = new ArrayList<>();
        for (Clause clause : clauses) {
            for (FieldWeight field : clause.fields) {
                if (statistic.holders(field.field(), clause.term) > 0) {
                    rough.add(Queries.worth(field.field(), clause.term, clause.most * field.weight()));
                }
            }
        }
        return rough;
    }

    double of(Sketch sketch) {
        double score = 0;
        for (Clause clause : clauses) {
            double held = 0;
            for (FieldWeight field : clause.fields) {
                held += held(sketch, field, clause.term);
            }
            score += clause.most * held / (weights.k1() + held);
        }
        return (float) score;
    }

    private double held(Sketch sketch, FieldWeight field, String term) {
        int[] codes = codes(sketch, field.field());
        boolean isPair = field.field().equals(Entries.PAIRS);
        int length = isPair ? codes.length - 1 : codes.length;
        int count = isPair ? pairs(codes, term) : count(codes, Sketch.code(term));
        double relative = 1 - field.b() + field.b() * length / statistic.average(field.field());
        return count * field.weight() / Math.max(relative, 1e-3);
    }

    private static int[] codes(Sketch sketch, String field) {
        return switch (field) {
            case Entries.HEADING -> sketch.headings();
            case Entries.AROUND -> sketch.around();
            default -> sketch.words();
        };
    }

    private static int count(int[] codes, int code) {
        int count = 0;
        for (int each : codes) {
            count += each == code ? 1 : 0;
        }
        return count;
    }

    private static int pairs(int[] codes, String pair) {
        int between = pair.indexOf(TextAnalysis.BETWEEN);
        int first = Sketch.code(pair.substring(0, between));
        int second = Sketch.code(pair.substring(between + 1));
        int count = 0;
        for (int i = 1; i < codes.length; i++) {
            count += codes[i - 1] == first && codes[i] == second ? 1 : 0;
        }
        return count;
    }
}
