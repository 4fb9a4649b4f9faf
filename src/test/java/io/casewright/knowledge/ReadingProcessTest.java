package io.casewright.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingProcessTest {

    @TempDir
    Path folder;

    @Test
    void oneProcessReadsFilesOfAllKindsAndNamesWhatItCannotRead() throws IOException {
        List<Path> files = List.of(
                file("note.txt", "Plain words.".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                file("torn.pdf", "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                file("good.pdf", pdf()),
                file("odd.bin", new byte[] {0, 1, 2}));
        List<Reading> readings = new ArrayList<>();

        new ReadingProcess(ReadLimits.usual()).read(files, readings::add);

        assertThat(readings).extracting(Reading::file).isEqualTo(files);
        assertThat(readings.get(0)).isInstanceOf(Reading.Done.class);
        assertThat(readings.get(1)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.failure()).isEqualTo(ReadFailure.DAMAGED);
            assertThat(refused.message()).contains("torn.pdf");
        });
        assertThat(readings.get(2)).isInstanceOfSatisfying(Reading.Done.class, done -> {
            assertThat(done.sha256()).isEqualTo(Sha256.hex(pdf()));
            assertThat(done.document()).isEqualTo(DocumentReaders.read("good.pdf", pdf(), ReadLimits.usual()));
        });
        assertThat(readings.get(3))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(ReadFailure.UNSUPPORTED_FORMAT));
    }

    @Test
    void aFileThatTakesTooLongIsRefusedAndTheNextGetsAProcessOfItsOwn() throws IOException {
        ReadLimits usual = ReadLimits.usual();
        ReadLimits hasty = new ReadLimits(
                usual.fileBytes(), usual.inflatedBytes(), usual.pages(), usual.textCharacters(), Duration.ZERO, 128);

        List<Reading> readings = new ArrayList<>();
        new ReadingProcess(hasty).read(List.of(file("one.pdf", pdf()), file("two.pdf", pdf())), readings::add);

        assertThat(readings)
                .hasSize(2)
                .allSatisfy(reading -> assertThat(reading)
                        .isInstanceOfSatisfying(
                                Reading.Refused.class,
                                refused -> assertThat(refused.failure()).isEqualTo(ReadFailure.TOO_SLOW)));
    }

    @Test
    void aFileAboveTheLimitIsNotEvenOpened() throws IOException {
        ReadLimits small = new ReadLimits(10, 10, 10, 10, Duration.ofSeconds(1), 64);

        Reading reading = new ReadingProcess(small).read(file("long.txt", new byte[11]));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.failure()).isEqualTo(ReadFailure.TOO_LARGE));
    }

    @Test
    void whenNoProcessCanBeStartedNothingIsReadAndItSaysSo() throws IOException {
        ReadingProcess broken =
                new ReadingProcess(ReadLimits.usual(), () -> new ReaderCommand(List.of("/no/such/java")));

        Reading reading = broken.read(file("note.txt", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.failure()).isEqualTo(ReadFailure.READER_UNAVAILABLE);
            assertThat(refused.message()).contains("could not be started");
        });
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] pdf() {
        return SAMPLE.clone();
    }

    private static final byte[] SAMPLE = sample();

    private static byte[] sample() {
        try (PdfSketch pdf = new PdfSketch()) {
            return pdf.text(60, 150, "Words on a page.").bytes();
        }
    }
}
