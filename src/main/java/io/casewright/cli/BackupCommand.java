package io.casewright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description =
                "Write records, documents and configuration into one archive while the service runs (as admin-1).")
final class BackupCommand extends ServiceCommand {

    private static final int CHUNK = 1 << 20;

    @Parameters(paramLabel = "FILE", description = "the archive to write, such as casewright.zip; must not exist yet")
    private Path file = Path.of("");

    @Override
    String usualUser() {
        return "admin-1";
    }

    @Override
    public Integer call() throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file)) {
            throw new CallFailedException(
                    "%s exists already; name another file.".formatted(file), CallFailedException.USAGE);
        }
        try (InputStream archive =
                service().download("/v1/backups", "application/zip").body()) {
            long size = write(archive, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            out().println(
                            "Written to %s (%,d bytes). Put it back into an empty data folder with: ./casewright restore %s"
                                    .formatted(file.toAbsolutePath(), size, file));
            out().flush();
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new CallFailedException(
                    "%s is left from a backup that did not end. Delete it and try again.".formatted(part),
                    CallFailedException.REFUSED,
                    e);
        }
    }

    private long write(InputStream archive, Path part) throws IOException {
        boolean whole = false;
        boolean created = false;
        try (OutputStream to = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            created = true;
            long size = copy(archive, to);
            whole = true;
            return size;
        } finally {
            if (created && !whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    private long copy(InputStream archive, OutputStream to) throws IOException {
        JobProgress progress = progress();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = archive.read(chunk); read >= 0; read = archive.read(chunk)) {
            to.write(chunk, 0, read);
            size += read;
            progress.show("%,d bytes".formatted(size));
        }
        progress.show("");
        return size;
    }
}
