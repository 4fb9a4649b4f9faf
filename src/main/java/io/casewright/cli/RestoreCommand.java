package io.casewright.cli;

import io.casewright.ingest.BackupRefusedException;
import io.casewright.ingest.Restore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Put a backup back into an empty data folder, while no service runs there. With an outside database,"
                        + " name it as for the service: CASEWRIGHT_DATABASE_URL, _USERNAME and _PASSWORD.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the archive that ./casewright backup wrote")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "FOLDER", description = "the data folder (default: CASEWRIGHT_DATA)")
    private Path data = Path.of(setting("DATA").orElse("data"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CallFailedException("there is no file %s".formatted(file), CallFailedException.USAGE);
        }
        try (InputStream archive = Files.newInputStream(file)) {
            Restore.into(
                    data, archive, setting("DATABASE_URL"), setting("DATABASE_USERNAME"), setting("DATABASE_PASSWORD"));
        } catch (BackupRefusedException e) {
            throw new CallFailedException(String.valueOf(e.getMessage()), CallFailedException.REFUSED, e);
        }
        spec.commandLine().getOut().println("Put back into %s. Start the service: ./casewright start".formatted(data));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv("CASEWRIGHT_" + name)).filter(value -> !value.isBlank());
    }
}
