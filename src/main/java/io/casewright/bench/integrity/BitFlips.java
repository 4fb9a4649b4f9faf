package io.casewright.bench.integrity;

import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.index.IndexCheck;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Flips one bit of one file of an index at a time, opens it, and looks whether that is noticed.
public final class BitFlips {

    private static final int QUESTIONS = 20;
    private static final int FOUND = 20;

    /// Documents are written in lots of one commit each, so that the index has as many files as one in use.
    private static final int LOTS = 4;

    private final Inflow inflow;
    private final Path folder;
    private final Path whole;
    private final SeededVectors vectors = new SeededVectors(1);
    private final Random random = new Random(11);
    private final List<List<PassageId>> answers;

    /// @param folder an empty one
    public BitFlips(Path folder, int documents) {
        inflow = new Inflow(documents);
        this.folder = folder;
        whole = folder.resolve("whole");
        Path written = folder.resolve("written");
        try (PassageIndex index = LuceneIndex.open(written, vectors.modelHash())) {
            fill(index);
            answers = answers(index);
            IndexCheck.copy(written, whole);
        }
    }

    /// What one flipped bit led to.
    ///
    /// @param noticed whether the index refused what it had, and so was filled again
    /// @param wrong answers that differ from those of the whole index, before or after it was filled again
    public record Outcome(String file, boolean noticed, int wrong) {}

    /// How many files the index consists of.
    public int files() {
        return IndexCheck.files(whole).size();
    }

    /// @param number of the file, from 0; beyond the last file it starts again, at another bit
    public Outcome flip(int number) {
        List<Path> files = IndexCheck.files(whole);
        Path file = files.get(number % files.size());
        Path copy = folder.resolve("flipped-" + number);
        IndexCheck.copy(whole, copy);
        flip(copy.resolve(file.getFileName()));
        try (PassageIndex index = LuceneIndex.open(copy, vectors.modelHash())) {
            boolean noticed = index.documents(Inflow.READER).isEmpty();
            if (noticed) {
                fill(index);
            }
            return new Outcome(file.getFileName().toString(), noticed, wrong(index));
        }
    }

    private void flip(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("no bit can be flipped in " + file, e);
        }
    }

    /// As ingest does it: passages lot by lot, then their vectors.
    private void fill(PassageIndex index) {
        for (int lot = 0; lot < LOTS; lot++) {
            Map<SourceDocument, List<Passage>> documents = new LinkedHashMap<>();
            for (int number = lot; number < inflow.documents(); number += LOTS) {
                documents.put(inflow.document(number, 0), inflow.passages(number, 0));
            }
            index.replaceAll(documents);
        }
        new VectorBuilder(index, vectors).build(() -> true, _ -> {});
    }

    private int wrong(PassageIndex index) {
        List<List<PassageId>> now = answers(index);
        int wrong = 0;
        for (int i = 0; i < answers.size(); i++) {
            wrong += now.get(i).equals(answers.get(i)) ? 0 : 1;
        }
        return wrong;
    }

    private List<List<PassageId>> answers(PassageIndex index) {
        List<List<PassageId>> found = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String question = inflow.word(i) + " cash courier " + inflow.word(i + 1);
            found.add(ids(index.searchText(Inflow.READER, question, SearchFilter.KNOWLEDGE, FOUND)));
            found.add(ids(
                    index.searchVector(Inflow.READER, vectors.embedQuestion(question), SearchFilter.KNOWLEDGE, FOUND)));
        }
        return found;
    }

    private static List<PassageId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::passage).toList();
    }
}
