package io.casewright.bench.rank;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How often a decision to answer is wrong; each from 0 to 1.
///
/// @param falseAnswers of the questions whose documents were left out
/// @param falseRefusals of the questions whose documents are there
public record AnswerScores(double falseAnswers, double falseRefusals) {

    /// @param score higher is likelier answered
    /// @param least from which on a question is answered
    public static AnswerScores of(List<AnswerTry> tries, ToDoubleFunction<double[]> score, double least) {
        double answered = tries.stream()
                .filter(one -> score.applyAsDouble(one.without()) >= least)
                .count();
        double refused = tries.stream()
                .filter(one -> score.applyAsDouble(one.with()) < least)
                .count();
        return new AnswerScores(answered / tries.size(), refused / tries.size());
    }

    /// The highest score that refuses at most this share of the questions whose documents are there.
    ///
    /// @param refusals from 0 to below 1
    public static double least(List<AnswerTry> tries, ToDoubleFunction<double[]> score, double refusals) {
        double[] sorted = tries.stream()
                .mapToDouble(one -> score.applyAsDouble(one.with()))
                .sorted()
                .toArray();
        return sorted[(int) (refusals * sorted.length)];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "false answers %5.1f %%  false refusals %5.1f %%",
                100 * falseAnswers,
                100 * falseRefusals);
    }
}
