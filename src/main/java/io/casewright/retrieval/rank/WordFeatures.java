package io.casewright.retrieval.rank;

import io.casewright.index.PassageIndex.Statistics;
import io.casewright.index.Sketch;
import java.util.Arrays;

/// What the words of a question find in its candidates.
final class WordFeatures {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final double CONTEXT_B = 0.6;
    private static final double PAIRS_B = 0.3;

    /// Terms that count as standing together.
    private static final int WINDOW = 10;

    private static final int RAREST = 3;

    private final Pool pool;
    private final Statistics statistics;
    private final double[] rarities;
    private final double[] pairRarities;
    private final double rarity;
    private final double pairRarity;
    private final Positions positions;
    private final Positions pairs;
    private final boolean[] rarest;

    WordFeatures(Pool pool) {
        this.pool = pool;
        statistics = pool.statistics();
        Question question = pool.question();
        rarities = question.rarities(statistics);
        pairRarities = question.pairRarities(statistics);
        rarity = Math.max(1e-9, Arrays.stream(rarities).sum());
        pairRarity = Math.max(1e-9, Arrays.stream(pairRarities).sum());
        positions = Positions.of(question.wordCodes());
        pairs = new Positions(
                question.pairCodes().stream().mapToLong(Long::longValue).toArray());
        rarest = rarest(rarities);
    }

    void fill() {
        for (int candidate = 0; candidate < pool.size(); candidate++) {
            Sketch sketch = pool.sketches().get(candidate);
            fill(candidate, sketch, new Held(sketch));
        }
        pool.rank(Feature.WORDS, Feature.WORDS_RANK);
        pool.rank(Feature.CONTEXT, Feature.CONTEXT_RANK);
        shareOfBest(Feature.WORDS, Feature.WORDS_OF_BEST);
        shareOfBest(Feature.CONTEXT, Feature.CONTEXT_OF_BEST);
        shareOfBest(Feature.PAIRS, Feature.PAIRS_OF_BEST);
        double best = pool.best(Feature.WORDS);
        for (int candidate = 0; candidate < pool.size(); candidate++) {
            pool.put(candidate, Feature.QUESTION_LENGTH, rarities.length);
            pool.put(candidate, Feature.QUESTION_RARITY, rarity / Math.max(1, rarities.length));
            pool.put(candidate, Feature.BEST_WORDS, best);
        }
    }

    /// How often the question's words stand in a candidate and next to it.
    private final class Held {

        private final int[] words = new int[rarities.length];
        private final int[] headings = new int[rarities.length];
        private final int[] around = new int[rarities.length];

        Held(Sketch sketch) {
            count(sketch.words(), words);
            count(sketch.headings(), headings);
            count(sketch.around(), around);
        }

        private void count(int[] codes, int[] counts) {
            for (int code : codes) {
                int word = positions.of(code);
                if (word >= 0) {
                    counts[word]++;
                }
            }
        }

        double titled(int word) {
            return words[word] + Sketch.HEADING_SHARE * headings[word];
        }

        double context(int word) {
            return titled(word) + Sketch.AROUND_SHARE * around[word];
        }
    }

    private void fill(int candidate, Sketch sketch, Held held) {
        double length = sketch.words().length;
        double norm = K1 * (1 - B + B * length / statistics.averageWords());
        double contextNorm = K1 * (1 - CONTEXT_B + CONTEXT_B * sketch.contextLength() / statistics.averageContext());
        double words = 0;
        double context = 0;
        double headings = 0;
        double covered = 0;
        double contextCovered = 0;
        double count = 0;
        double rare = 0;
        for (int word = 0; word < rarities.length; word++) {
            words += rarities[word] * held.titled(word) / (held.titled(word) + norm);
            context += rarities[word] * held.context(word) / (held.context(word) + contextNorm);
            headings += rarities[word] * Math.min(1, held.headings[word]);
            contextCovered += held.context(word) > 0 ? rarities[word] : 0;
            if (held.words[word] > 0) {
                covered += rarities[word];
                count++;
                rare += rarest[word] ? 1 : 0;
            }
        }
        pool.put(candidate, Feature.WORDS, words / rarity);
        pool.put(candidate, Feature.CONTEXT, context / rarity);
        pool.put(candidate, Feature.CONTEXT_COVERED, contextCovered / rarity);
        pool.put(candidate, Feature.HEADINGS, headings / rarity);
        pool.put(candidate, Feature.HEADINGS_LENGTH, Math.log1p(sketch.headings().length));
        pool.put(candidate, Feature.COVERED, covered / rarity);
        pool.put(candidate, Feature.COVERED_COUNT, count / Math.max(1, rarities.length));
        pool.put(candidate, Feature.RAREST_COVERED, rare / RAREST);
        pool.put(candidate, Feature.PAIRS, pairs(sketch.words()) / pairRarity);
        pool.put(candidate, Feature.CLOSE_TOGETHER, together(sketch.words()) / rarity);
        double size = Math.log(Math.max(1, length));
        pool.put(candidate, Feature.LENGTH, size);
        pool.put(candidate, Feature.LENGTH_FROM_USUAL, (size - 4) * (size - 4));
        pool.put(candidate, Feature.SHORT, Math.max(0, 2.5 - size));
    }

    private double pairs(int[] words) {
        int[] counts = new int[pairRarities.length];
        for (int i = 1; i < words.length && counts.length > 0; i++) {
            int pair = pairs.of(Question.pair(words[i - 1], words[i]));
            if (pair >= 0) {
                counts[pair]++;
            }
        }
        double average = Math.max(1, statistics.averagePairs());
        double norm = K1 * (1 - PAIRS_B + PAIRS_B * Math.max(0, words.length - 1) / average);
        double score = 0;
        for (int pair = 0; pair < counts.length; pair++) {
            score += pairRarities[pair] * counts[pair] / (counts[pair] + norm);
        }
        return score;
    }

    /// The most that a window of a few terms holds of the question, each word once.
    private double together(int[] words) {
        double best = 0;
        for (int start = 0; start < words.length; start++) {
            if (positions.of(words[start]) >= 0) {
                best = Math.max(best, window(words, start));
            }
        }
        return best;
    }

    private double window(int[] words, int start) {
        boolean[] seen = new boolean[rarities.length];
        double sum = 0;
        for (int i = start; i < Math.min(words.length, start + WINDOW); i++) {
            int word = positions.of(words[i]);
            if (word >= 0 && !seen[word]) {
                seen[word] = true;
                sum += rarities[word];
            }
        }
        return sum;
    }

    private void shareOfBest(Feature value, Feature share) {
        double best = Math.max(1e-9, pool.best(value));
        for (int candidate = 0; candidate < pool.size(); candidate++) {
            pool.put(candidate, share, pool.get(candidate, value) / best);
        }
    }

    private static boolean[] rarest(double[] rarities) {
        double[] sorted = Arrays.stream(rarities).sorted().toArray();
        double least = sorted.length == 0 ? 0 : sorted[Math.max(0, sorted.length - RAREST)];
        boolean[] rarest = new boolean[rarities.length];
        for (int word = 0; word < rarities.length; word++) {
            rarest[word] = rarities[word] >= least;
        }
        return rarest;
    }
}
