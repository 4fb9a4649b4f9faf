package io.casewright.bench;

import io.casewright.bench.rank.AnswerScores;
import io.casewright.bench.rank.AnswerTraining;
import io.casewright.bench.rank.AnswerTry;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Sha256;
import io.casewright.retrieval.rank.AnswerModel;
import io.casewright.retrieval.rank.AnswerSign;
import io.casewright.retrieval.rank.Ranking.Ranked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Asks questions with and without the documents that answer them, and counts what is answered wrongly and refused
/// wrongly.
final class AnswerBenchmark implements Benchmark {

    /// What a passage's cosine must be to be put before a writer.
    private static final double CLOSE = 0.68;

    private static final double[] REFUSALS = {0.02, 0.05, 0.1, 0.2, 0.3};

    @Override
    public String name() {
        return "answerable";
    }

    @Override
    public String help() {
        return """
                answerable FOLDER --split NAME [--corpus FOLDER] [--count N] [--train FILE] [--cache FILE]
                  Asks N of FOLDER's questions (default 200, drawn by a fixed seed) with all documents, and N others
                  without the documents that answer them; prints how many are wrongly answered and wrongly refused.
                    --corpus  where corpus.jsonl is, if not in FOLDER
                    --train   asks all of FOLDER's questions and our own both ways, prints what halves of them say of
                              each other, and writes the model, which the application packages as
                              src/main/resources/ranking/answerable.txt
                    --cache   where passage vectors are kept (default: .cache/vectors/beir.bin)""";
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--split", "--corpus", "--count", "--train", "--cache"));
        BeirCollection collection = BeirCollection.read(arguments);
        Optional<String> file = arguments.option("--train");
        List<String> drawn = new ArrayList<>(collection.questions().keySet());
        Collections.shuffle(drawn, new Random(1));
        if (file.isPresent()) {
            train(bothWays(collection, drawn, arguments, console), file.get(), console);
        } else {
            int count = Math.min(arguments.number("--count", 200), drawn.size() / 2);
            List<AnswerTry> tries = oneWay(collection, drawn, count, arguments, console);
            console.line("%d questions whose document is there, %d whose document is removed".formatted(count, count));
            AnswerModel model = AnswerModel.packaged();
            print(AnswerTraining.chances(tries, model), tries, model, console);
        }
    }

    /// Questions of one origin, asked with all documents and without those that answer.
    ///
    /// @param apart whether they are for measuring only
    private record Asked(String origin, boolean apart, List<AnswerTry> tries) {}

    /// @param drawn the first of them are asked of all documents, as many others without those that answer
    private static List<AnswerTry> oneWay(
            BeirCollection collection, List<String> drawn, int count, Arguments arguments, Console console) {
        Map<PassageId, DocumentId> documents = documents(collection);
        try (Workbench bench = Workbench.open(arguments)) {
            bench.fill(collection, true, console);
            List<AnswerTry> tries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String removed = drawn.get(count + i);
                Set<DocumentId> answering = documents(collection.relevant(removed), documents);
                tries.add(new AnswerTry(
                        signs(bench.rankedWithout(Set.of(), collection.question(drawn.get(i)))),
                        signs(bench.rankedWithout(answering, collection.question(removed)))));
            }
            return tries;
        }
    }

    /// The collection's questions, our own on its rule books, if these are they, and our own on the shipped documents.
    private static List<Asked> bothWays(
            BeirCollection collection, List<String> drawn, Arguments arguments, Console console) {
        List<Asked> all = new ArrayList<>();
        Map<PassageId, DocumentId> documents = documents(collection);
        try (Workbench bench = Workbench.open(arguments)) {
            bench.fill(collection, true, console);
            Map<String, Set<PassageId>> theirs = new LinkedHashMap<>();
            drawn.forEach(id -> theirs.put(collection.question(id), collection.relevant(id)));
            all.add(new Asked("of " + arguments.folder().getFileName(), false, bothWays(bench, theirs, documents)));
            Map<String, Set<PassageId>> ruleBooks = OwnQuestions.onRuleBooks(collection);
            if (!ruleBooks.isEmpty()) {
                all.add(new Asked("of our own on its rule books", true, bothWays(bench, ruleBooks, documents)));
            }
        }
        OwnQuestions own = OwnQuestions.read();
        Map<PassageId, DocumentId> shipped = new HashMap<>();
        own.content()
                .values()
                .forEach(passages -> passages.forEach(passage -> shipped.put(passage.id(), passage.document())));
        try (Workbench bench = Workbench.open(arguments)) {
            bench.fill(own.content(), true, console);
            all.add(new Asked("of our own on the shipped documents", false, bothWays(bench, one(own), shipped)));
            all.add(new Asked("more of these", true, bothWays(bench, one(OwnQuestions.keptApart()), shipped)));
        }
        return all;
    }

    private static Map<String, Set<PassageId>> one(OwnQuestions own) {
        Map<String, Set<PassageId>> ours = new LinkedHashMap<>();
        own.passages().forEach((question, passage) -> ours.put(question, Set.of(passage)));
        return ours;
    }

    private static List<AnswerTry> bothWays(
            Workbench bench, Map<String, Set<PassageId>> questions, Map<PassageId, DocumentId> documents) {
        List<AnswerTry> tries = new ArrayList<>();
        questions.forEach((question, relevant) -> tries.add(new AnswerTry(
                signs(bench.rankedWithout(Set.of(), question)),
                signs(bench.rankedWithout(documents(relevant, documents), question)))));
        return tries;
    }

    private static Map<PassageId, DocumentId> documents(BeirCollection collection) {
        Map<PassageId, DocumentId> documents = new HashMap<>();
        collection
                .entries()
                .forEach(entry -> documents.put(new PassageId(entry.id()), new DocumentId(Outline.document(entry))));
        return documents;
    }

    private static Set<DocumentId> documents(Collection<PassageId> passages, Map<PassageId, DocumentId> documents) {
        Set<DocumentId> answering = new HashSet<>();
        for (PassageId passage : passages) {
            DocumentId document = documents.get(passage);
            if (document != null) {
                answering.add(document);
            }
        }
        return answering;
    }

    /// A question that finds nothing shows no sign of an answer.
    private static double[] signs(Ranked ranked) {
        return ranked.ranked().isEmpty() ? new double[AnswerSign.values().length] : AnswerSign.of(ranked);
    }

    private static double cosine(double[] signs) {
        return signs[AnswerSign.BEST_COSINE.column()];
    }

    private static void curve(String name, List<AnswerTry> tries, ToDoubleFunction<double[]> score, Console console) {
        for (double refusals : REFUSALS) {
            double least = AnswerScores.least(tries, score, refusals);
            console.line("%-6s from %.3f on    %s".formatted(name, least, AnswerScores.of(tries, score, least)));
        }
    }

    private static void train(List<Asked> all, String file, Console console) {
        List<Asked> trainedOn = all.stream().filter(each -> !each.apart()).toList();
        AnswerModel model =
                AnswerTraining.train(trainedOn.stream().map(Asked::tries).toList());
        for (Asked asked : all) {
            String how = asked.apart() ? "kept apart" : "by half with the others";
            console.line("%d questions %s, %s".formatted(asked.tries().size(), asked.origin(), how));
            List<AnswerTry> others = trainedOn.stream()
                    .filter(each -> !each.equals(asked))
                    .flatMap(each -> each.tries().stream())
                    .toList();
            List<AnswerTry> chances = asked.apart()
                    ? AnswerTraining.chances(asked.tries(), model)
                    : AnswerTraining.chances(asked.tries(), others);
            print(chances, asked.tries(), model, console);
        }
        try {
            Files.writeString(Path.of(file), model.text());
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written: " + file, e);
        }
        console.line("%s  %s".formatted(Sha256.hex(model.text()), file));
    }

    /// @param chances one chance in place of the signs of each of the tries
    private static void print(List<AnswerTry> chances, List<AnswerTry> tries, AnswerModel model, Console console) {
        AnswerScores decided = AnswerScores.of(chances, chance -> chance[0], model.least());
        AnswerScores close = AnswerScores.of(tries, AnswerBenchmark::cosine, CLOSE);
        console.line("as decided              " + decided);
        console.line("cosine from %.3f on    %s".formatted(CLOSE, close));
        curve("model", chances, chance -> chance[0], console);
        curve("cosine", tries, AnswerBenchmark::cosine, console);
    }
}
