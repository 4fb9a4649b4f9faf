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
                  Collects the candidates of FOLDER's questions as search does, and prints how well they are ranked
                  by a scorer trained on the other half of the questions (two-fold, two draws) and on our own.
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

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--split", "--corpus", "--train", "--ablate", "--cache"));
        BeirCollection collection = BeirCollection.read(arguments);
        List<JudgedQuestion> judged = new ArrayList<>();
        try (Workbench bench = Workbench.open(arguments)) {
            bench.fill(collection, true, console);
            collection
                    .questions()
                    .forEach((id, question) -> judged.add(judged(bench.ranked(question), collection.relevant(id))));
        }
        List<JudgedQuestion> own = own(arguments, console);
        console.line("%d questions of %s and %d of our own"
                .formatted(judged.size(), arguments.folder().getFileName(), own.size()));
        console.line("by half, of these alone    " + Folds.measure(judged, List.of(), Optional.empty()));
        console.line("by half, with ours         " + Folds.measure(judged, own, Optional.empty()));
        console.line("ours, by these alone       " + RankScores.of(own, ListwiseTraining.train(judged)));
        console.line("ours by half, with these   " + Folds.measure(own, judged, Optional.empty()));
        if (arguments.has("--ablate")) {
            for (Feature.Group group : Feature.Group.values()) {
                RankScores scores = Folds.measure(judged, own, Optional.of(group));
                console.line("without %-18s %s".formatted(group, scores));
            }
        }
        List<JudgedQuestion> all = new ArrayList<>(judged);
        all.addAll(own);
        arguments.option("--train").ifPresent(file -> write(ListwiseTraining.train(all), file, all, console));
    }

    private static List<JudgedQuestion> own(Arguments arguments, Console console) {
        OwnQuestions own = OwnQuestions.read();
        try (Workbench bench = Workbench.open(arguments)) {
            bench.fill(own.content(), true, console);
            return own.passages().entrySet().stream()
                    .map(entry -> judged(bench.ranked(entry.getKey()), Set.of(entry.getValue())))
                    .toList();
        }
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
