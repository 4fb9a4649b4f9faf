package io.casewright.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.testsupport.HashingEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorFileTest {

    private static final String MODEL = "a".repeat(64);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("vectors.bin");
    }

    @Test
    void aVectorIsFoundAgainByItsTextAndByNoOther() {
        try (VectorFile file = VectorFile.open(file(), MODEL, 3)) {
            file.put(Map.of("cash", new float[] {1, 2, 3}, "wire", new float[] {4, 5, 6}));
        }

        try (VectorFile again = VectorFile.open(file(), MODEL, 3)) {
            assertThat(again.find("cash")).hasValue(new float[] {1, 2, 3});
            assertThat(again.find("wire")).hasValue(new float[] {4, 5, 6});
            assertThat(again.find("Cash")).isEmpty();
        }
    }

    @Test
    void aRecordThatACrashCutShortIsOverwritten() throws IOException {
        try (VectorFile file = VectorFile.open(file(), MODEL, 3)) {
            file.put(Map.of("cash", new float[] {1, 2, 3}));
        }
        Files.write(file(), new byte[] {9, 9, 9, 9, 9}, StandardOpenOption.APPEND);

        try (VectorFile file = VectorFile.open(file(), MODEL, 3)) {
            file.put(Map.of("wire", new float[] {4, 5, 6}));
        }

        try (VectorFile again = VectorFile.open(file(), MODEL, 3)) {
            assertThat(again.find("cash")).isPresent();
            assertThat(again.find("wire")).hasValue(new float[] {4, 5, 6});
        }
    }

    @Test
    void vectorsOfAnotherModelAreForgotten() {
        try (VectorFile file = VectorFile.open(file(), MODEL, 3)) {
            file.put(Map.of("cash", new float[] {1, 2, 3}));
        }

        try (VectorFile other = VectorFile.open(file(), "b".repeat(64), 3)) {
            assertThat(other.find("cash")).isEmpty();
        }
    }

    @Test
    void whatWasEncodedOnceIsNotEncodedAgain() {
        List<String> encoded = new ArrayList<>();
        Embedder counting = new Counting(encoded);
        try (CachedEmbedder first = new CachedEmbedder(counting, PackagedVectors.none(), file())) {
            first.embedPassages(List.of("cash", "wire", "cash"));
        }

        try (CachedEmbedder second = new CachedEmbedder(counting, PackagedVectors.none(), file())) {
            List<float[]> vectors = second.embedPassages(List.of("wire", "shell", "cash"));
            assertThat(vectors.get(1)).isEqualTo(new HashingEmbedder().embedQuestion("shell"));
        }
        assertThat(encoded).containsExactly("cash", "wire", "shell");
    }

    @Test
    void aPackagedFileThatHoldsExactlyTheTextsStaysUntouched() throws IOException {
        PackagedVectors.write(file(), new HashingEmbedder(), List.of("cash", "wire"));
        byte[] written = Files.readAllBytes(file());

        PackagedVectors.write(file(), new Counting(new ArrayList<>()), List.of("wire", "cash"));
        assertThat(Files.readAllBytes(file())).isEqualTo(written);

        PackagedVectors.write(file(), new HashingEmbedder(), List.of("cash"));
        assertThat(Files.size(file())).isLessThan(written.length);
    }

    /// Remembers what it had to encode.
    private record Counting(List<String> encoded) implements Embedder {

        @Override
        public List<float[]> embedPassages(List<String> texts) {
            encoded.addAll(texts);
            return new HashingEmbedder().embedPassages(texts);
        }

        @Override
        public float[] embedQuestion(String question) {
            return new HashingEmbedder().embedQuestion(question);
        }

        @Override
        public int dimensions() {
            return new HashingEmbedder().dimensions();
        }

        @Override
        public String modelHash() {
            return new HashingEmbedder().modelHash();
        }
    }
}
