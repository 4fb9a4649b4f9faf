package io.casewright.bench;

import io.casewright.bench.rank.Folds;
import io.casewright.bench.rank.JudgedQuestion;
import io.casewright.bench.rank.ListwiseTraining;
import io.casewright.bench.rank.RankScores;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Sha256;
import io.casewright.retrieval.rank.Feature;
import io.casewright.retrieval.rank.Ranking.Ranked;
import io.casewright.retrieval.rank.Scorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Trains the scorer that search ranks with, and says what each group of features is worth.
final class RankBenchmark implements Benchmark {

    @Override
    public String name() {
        return "rank";
    }

    @Override
    public String help() {
        return """
                rank FOLDER --split NAME [--corpus FOLDER] [--train FILE] [--ablate] [--cache FILE]
                  Collects the candidates of FOLDER's questions and of our own as search does, and prints how well
                  those of each origin are ranked by a scorer trained on their other half (two-fold, two draws),
                  alone and with those of the other origins, and by one trained on the others only.
                    --corpus  where corpus.jsonl is, if not in FOLDER
                    --ablate  the same without each group of features
                    --train   trains on all questions and writes the scorer, which the application packages as
                              src/main/resources/ranking/scorer.txt
                    --cache   where passage vectors are kept (default: .cache/vectors/beir.bin)""";
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    /// Questions of one origin with the candidates that search has for each.
    ///
    /// @param apart whether they are for measuring only
    private record Asked(String origin, boolean apart, List<JudgedQuestion> questions) {}

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--split", "--corpus", "--train", "--ablate", "--cache"));
        List<Asked> all = new ArrayList<>(ofCollection(arguments, console));
        all.addAll(ofShippedDocuments(arguments, console));
        List<Asked> trainedOn = all.stream().filter(each -> !each.apart()).toList();
        List<JudgedQuestion> questions =
                trainedOn.stream().flatMap(each -> each.questions().stream()).toList();
        Scorer scorer = ListwiseTraining.train(questions);
        arguments.option("--train").ifPresent(file -> write(scorer, file, questions, console));
        for (Asked asked : all) {
            console.line("%d questions %s".formatted(asked.questions().size(), asked.origin()));
            if (asked.apart()) {
                console.line("    kept apart                 " + RankScores.of(asked.questions(), scorer));
            } else {
                List<JudgedQuestion> others = trainedOn.stream()
                        .filter(each -> !each.equals(asked))
                        .flatMap(each -> each.questions().stream())
                        .toList();
                measure(asked, others, arguments.has("--ablate"), console);
            }
        }
    }

    private static void measure(Asked asked, List<JudgedQuestion> others, boolean ablate, Console console) {
        List<JudgedQuestion> questions = asked.questions();
        console.line("    by half, of these alone    " + Folds.measure(questions, List.of(), Optional.empty()));
        console.line("    by half, with the others   " + Folds.measure(questions, others, Optional.empty()));
        console.line("    by the others alone        " + RankScores.of(questions, ListwiseTraining.train(others)));
        if (ablate) {
            for (Feature.Group group : Feature.Group.values()) {
                RankScores scores = Folds.measure(questions, others, Optional.of(group));
                console.line("    without %-18s %s".formatted(group, scores));
            }
        }
    }

    /// The collection's questions and, where it has the rule books that we wrote others on, these.
    private static List<Asked> ofCollection(Arguments arguments, Console console) {
        BeirCollection collection = BeirCollection.read(arguments);
        List<JudgedQuestion> theirs = new ArrayList<>();
        List<JudgedQuestion> ours = new ArrayList<>();
        try (Workbench bench = Workbench.open(arguments)) {
            bench.fill(collection, true, console);
            collection
                    .questions()
                    .forEach((id, question) -> theirs.add(judged(bench.ranked(question), collection.relevant(id))));
            OwnQuestions.onRuleBooks(collection)
                    .forEach((question, relevant) -> ours.add(judged(bench.ranked(question), relevant)));
        }
        Asked asked = new Asked("of " + arguments.folder().getFileName(), false, theirs);
        return ours.isEmpty() ? List.of(asked) : List.of(asked, new Asked("of our own on its rule books", true, ours));
    }

    private static List<Asked> ofShippedDocuments(Arguments arguments, Console console) {
        OwnQuestions own = OwnQuestions.read();
        try (Workbench bench = Workbench.open(arguments)) {
            bench.fill(own.content(), true, console);
            return List.of(
                    new Asked("of our own on the shipped documents", false, judged(bench, own)),
                    new Asked("more of these", true, judged(bench, OwnQuestions.keptApart())));
        }
    }

    private static List<JudgedQuestion> judged(Workbench bench, OwnQuestions own) {
        return own.passages().entrySet().stream()
                .map(entry -> judged(bench.ranked(entry.getKey()), Set.of(entry.getValue())))
                .toList();
    }

    private static JudgedQuestion judged(Ranked ranked, Set<PassageId> relevant) {
        boolean[] judged = new boolean[ranked.candidates().size()];
        for (int candidate = 0; candidate < judged.length; candidate++) {
            judged[candidate] = relevant.contains(ranked.candidates().get(candidate));
        }
        return new JudgedQuestion(ranked.table(), judged, relevant.size());
    }

    private static void write(Scorer scorer, String file, List<JudgedQuestion> questions, Console console) {
        try {
            Files.writeString(Path.of(file), scorer.text());
        } catch (IOException e) {
            throw new UncheckedIOException("the scorer cannot be written: " + file, e);
        }
        console.line("on the questions that it was trained on: " + RankScores.of(questions, scorer));
        console.line("%s  %s".formatted(Sha256.hex(scorer.text()), file));
    }
}
