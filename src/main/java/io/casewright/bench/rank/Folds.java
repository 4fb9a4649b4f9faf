package io.casewright.bench.rank;

import io.casewright.retrieval.rank.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// How well a scorer ranks questions that it was not trained on: twice, each half of the questions by a scorer of the
/// other half.
public final class Folds {

    private static final int DRAWS = 2;

    private Folds() {}

    /// @param questions that are halved
    /// @param always questions that each scorer is trained on beside its half
    /// @param without features that are held at 0; empty for none
    public static RankScores measure(
            List<JudgedQuestion> questions, List<JudgedQuestion> always, Optional<Feature.Group> without) {
        List<JudgedQuestion> halved = masked(questions, without);
        List<JudgedQuestion> added = masked(always, without);
        List<RankScores> scores = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<JudgedQuestion> drawn = new ArrayList<>(halved);
            Collections.shuffle(drawn, new Random(draw));
            List<JudgedQuestion> one = drawn.subList(0, drawn.size() / 2);
            List<JudgedQuestion> other = drawn.subList(drawn.size() / 2, drawn.size());
            scores.add(score(one, added, other));
            scores.add(score(other, added, one));
        }
        return RankScores.mean(scores);
    }

    private static RankScores score(List<JudgedQuestion> half, List<JudgedQuestion> added, List<JudgedQuestion> tried) {
        List<JudgedQuestion> trained = new ArrayList<>(half);
        trained.addAll(added);
        return RankScores.of(tried, ListwiseTraining.train(trained));
    }

    private static List<JudgedQuestion> masked(List<JudgedQuestion> questions, Optional<Feature.Group> without) {
        return without.map(group -> questions.stream()
                        .map(question -> mask(question, group))
                        .toList())
                .orElse(questions);
    }

    private static JudgedQuestion mask(JudgedQuestion question, Feature.Group group) {
        double[][] table = new double[question.table().length][];
        for (int row = 0; row < table.length; row++) {
            table[row] = question.table()[row].clone();
            for (Feature feature : Feature.values()) {
                if (feature.group() == group) {
                    table[row][feature.column()] = 0;
                }
            }
        }
        return new JudgedQuestion(table, question.relevant(), question.relevantInAll());
    }
}
