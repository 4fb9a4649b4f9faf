package io.casewright.bench.rank;

import io.casewright.retrieval.rank.Scorer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How well rankings put relevant passages among the first ten, as means over questions; each from 0 to 1.
///
/// @param recall relevant passages among the first ten, as a share of all relevant ones
/// @param averagePrecision MAP@10 with all relevant passages as the divisor
/// @param gain nDCG@10
/// @param all questions whose relevant passages are all among the first ten
public record RankScores(double recall, double averagePrecision, double gain, double all) {

    private static final int FIRST = 10;

    public static RankScores of(List<JudgedQuestion> questions, Scorer scorer) {
        List<RankScores> each = questions.stream()
                .filter(question -> question.relevantInAll() > 0)
                .map(question -> of(question, scorer))
                .toList();
        return mean(each);
    }

    static RankScores mean(List<RankScores> each) {
        double[] sums = new double[4];
        for (RankScores one : each) {
            sums[0] += one.recall;
            sums[1] += one.averagePrecision;
            sums[2] += one.gain;
            sums[3] += one.all;
        }
        int count = Math.max(1, each.size());
        return new RankScores(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count);
    }

    private static RankScores of(JudgedQuestion question, Scorer scorer) {
        double[] scores =
                Arrays.stream(question.table()).mapToDouble(scorer::score).toArray();
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(candidate -> -scores[candidate]))
                .limit(FIRST)
                .mapToInt(Integer::intValue)
                .toArray();
        double found = 0;
        double precision = 0;
        double gain = 0;
        for (int place = 0; place < order.length; place++) {
            if (question.relevant()[order[place]]) {
                found++;
                precision += found / (place + 1);
                gain += worth(place);
            }
        }
        double ideal = IntStream.range(0, Math.min(FIRST, question.relevantInAll()))
                .mapToDouble(RankScores::worth)
                .sum();
        int wanted = question.relevantInAll();
        return new RankScores(found / wanted, precision / wanted, gain / ideal, found == wanted ? 1 : 0);
    }

    private static double worth(int place) {
        return Math.log(2) / Math.log(place + 2);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "R@10 %.4f  MAP@10 %.4f  nDCG@10 %.4f  all@10 %.4f", recall, averagePrecision, gain, all);
    }
}
