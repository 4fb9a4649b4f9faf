package io.casewright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running PostgreSQL says of itself in `postmaster.pid`: line 1 its process, line 4 its port.
record Postmaster(long pid, int port) {

    private static final int PORT_LINE = 3;

    static Optional<Postmaster> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            long pid = Long.parseLong(lines.getFirst().strip());
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            return Optional.of(new Postmaster(pid, port));
        } catch (NumberFormatException e) {
            return Optional.of(new Postmaster(-1, 0));
        }
    }

    /// Whether the process lives.
    boolean isAlive() {
        return pid > 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /// Whether the process is known to be a PostgreSQL: after a reboot its number may belong to something else.
    boolean isPostgres() {
        return pid > 0
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(program -> program.endsWith("postgres"))
                        .isPresent();
    }
}
