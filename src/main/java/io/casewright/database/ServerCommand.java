package io.casewright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs PostgreSQL's programs. They refuse to run as root, so a service that does run as root starts them in a user
/// namespace of their own (`unshare -U`), or else as the user `nobody`.
final class ServerCommand {

    private static final long PATIENCE_SECONDS = 120;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final Path folder;
    private final List<String> prefix;

    private ServerCommand(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /// @param folder holds everything of the database; must exist
    static ServerCommand in(Path folder) throws IOException {
        if (!isRoot()) {
            return new ServerCommand(folder, List.of());
        }
        if (works(NAMESPACE, folder)) {
            return new ServerCommand(folder, NAMESPACE);
        }
        if (works(AS_NOBODY, folder)) {
            handToNobody(folder);
            return new ServerCommand(folder, AS_NOBODY);
        }
        throw new DatabaseUnavailableException(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv'"
                        + " works here. Start Casewright as another user, or name a server of your own: casewright.database.url.");
    }

    /// Runs to the end and returns what was printed; throws with it when the exit code is not 0.
    String run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        Path output = folder.resolve("command.log");
        int code = exitCode(whole, output, folder);
        String printed = Files.readString(output);
        if (code != 0) {
            throw new IOException("%s ended with code %d: %s"
                    .formatted(Path.of(command.getFirst()).getFileName(), code, printed.strip()));
        }
        return printed;
    }

    /// Hands over what the service itself has put into the folder; needed where the programs run as another user.
    void adoptFiles() throws IOException {
        if (prefix.equals(AS_NOBODY)) {
            handToNobody(folder);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean works(List<String> prefix, Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return exitCode(command, folder.resolve("command.log"), folder) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int exitCode(List<String> command, Path output, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within " + PATIENCE_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command, e);
        }
    }

    private static void handToNobody(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY);
            }
        }
    }
}
