package io.casewright.report.export;

import static io.casewright.report.Drafts.PARAGRAPHS;
import static io.casewright.report.Drafts.form;
import static io.casewright.report.Drafts.sentence;
import static io.casewright.report.Drafts.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.report.Filing;
import io.casewright.report.FormText;
import io.casewright.report.ReportSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A word processor that is not ours opens the DOCX and reads what was written. Debian's libreoffice-writer-nogui is
/// enough.
class LibreOfficeTest {

    private static final long SECONDS = 120;

    @TempDir
    private Path folder;

    private Path soffice = Path.of("soffice");

    @BeforeEach
    void find() {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                        Stream.of(Path.of("/usr/lib/libreoffice/program"), Path.of("/opt/libreoffice/program")))
                .map(place -> place.resolve("soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "skipped: no soffice; install libreoffice-writer-nogui");
        soffice = found.orElseThrow();
    }

    @Test
    void itReadsTheNarrativeAsItWasWritten() throws IOException, InterruptedException {
        Filing filing = SampleFilings.ofSentences(
                form(PARAGRAPHS),
                sentence("Seán O'Brien paid 张伟 and محمد بن عبد الله 😀 in cash."),
                sentence(Payloads.ALL.getFirst() + " " + Payloads.ALL.get(24)),
                sentence("word ".repeat(4_000) + "end."),
                statement("o'neill", "She was afraid."));

        String text = asText(new DocxExport().write(filing).content());

        assertThat(ReadBack.squeezed(text))
                .contains(ReadBack.squeezed(
                        filing.report().sections().getFirst().text().replace(" She was afraid.", "")))
                .contains(ReadBack.squeezed("She was afraid. (author's statement: o'neill)"));
    }

    @Test
    void itReadsEveryPayloadAsText() throws IOException, InterruptedException {
        Filing filing = SampleFilings.ofSentences(
                form(PARAGRAPHS),
                Payloads.ALL.stream()
                        .map(payload -> sentence("Begin " + payload + " end."))
                        .toArray(ReportSentence[]::new));

        assertThat(ReadBack.squeezed(asText(new DocxExport().write(filing).content())))
                .contains(ReadBack.squeezed(narrative(filing)));
    }

    private static String narrative(Filing filing) {
        return FormText.of(filing.report(), filing.form()).text().replace("Conduct\n", "");
    }

    private String asText(byte[] docx) throws IOException, InterruptedException {
        Path file = folder.resolve("report.docx");
        Files.write(file, docx);
        Path log = folder.resolve("log");
        List<String> words = List.of(
                soffice.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                folder.toString(),
                file.toString());
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("report.txt")).as(Files.readString(log)).exists();
        return Files.readString(folder.resolve("report.txt"));
    }
}
