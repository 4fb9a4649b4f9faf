package io.casewright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write a report into a file. Nothing is sent anywhere.")
final class ReportExportCommand extends ServiceCommand {

    @Parameters(paramLabel = "REPORT", description = "the report's id")
    private String report = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "bundle, docx, fincen, goaml, markdown, pdf, svg or text")
    private String format = "";

    @Option(
            names = "--version-of-report",
            paramLabel = "N",
            description = "which version, from 1 (default: the newest)")
    private @Nullable Integer version;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "the file to write; must not exist yet")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        String path = "/v1/reports/%s/exports/%s".formatted(Service.encoded(report), Service.encoded(format));
        String query =
                Optional.ofNullable(version).map(number -> "?version=" + number).orElse("");
        try (InputStream content = service().download(path + query, "*/*").body()) {
            byte[] bytes = content.readAllBytes();
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            out().println("Written to %s (%,d bytes)".formatted(file.toAbsolutePath(), bytes.length));
            out().flush();
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new CallFailedException(
                    "%s exists already; name another file.".formatted(file), CallFailedException.USAGE, e);
        } catch (NoSuchFileException e) {
            throw new CallFailedException(
                    "the folder of %s is not there.".formatted(file), CallFailedException.USAGE, e);
        }
    }
}
