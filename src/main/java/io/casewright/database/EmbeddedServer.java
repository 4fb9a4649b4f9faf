package io.casewright.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of the service's own: programs, cluster, password and log in one folder, on loopback only.
///
/// The folder is locked by the service that uses it. The server runs in a session of its own, so that a terminal's
/// Ctrl-C reaches the service alone; after a crash of the service it is found by its `postmaster.pid` and adopted.
final class EmbeddedServer implements AutoCloseable {

    static final String USERNAME = "casewright";

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "casewright";
    private static final int ATTEMPTS = 3;
    private static final String START_SECONDS = "110";
    private static final int PASSWORD_BYTES = 24;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=128MB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=2GB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "wal_compression=on",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "jit=off",
            "log_checkpoints=off",
            "max_parallel_workers_per_gather=0",
            "timezone=UTC",
            "log_timezone=UTC");

    private final Path folder;
    private final Path cluster;
    private final FileChannel lock;
    private final ServerCommand command;
    private final String password;

    private @Nullable Path programs;
    private int port;

    private EmbeddedServer(Path folder, FileChannel lock, ServerCommand command, String password) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.lock = lock;
        this.command = command;
        this.password = password;
    }

    /// Starts, or finds running, the server of this folder, which is made when it is not there.
    static EmbeddedServer start(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            FileChannel lock = lock(folder);
            boolean up = false;
            try {
                EmbeddedServer server = new EmbeddedServer(folder, lock, ServerCommand.in(folder), passwordOf(folder));
                server.bringUp();
                up = true;
                return server;
            } finally {
                if (!up) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL in %s does not start: %s".formatted(folder, e.getMessage()), e);
        }
    }

    ServerAddress address() {
        return addressOf(DATABASE);
    }

    ServerAddress addressOf(String database) {
        return new ServerAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USERNAME, password);
    }

    /// Stops the server once what is under way was rolled back; waits for it.
    @Override
    public void close() {
        try {
            command.run(List.of(program("pg_ctl"), "stop", "-w", "-m", "fast", "-D", cluster.toString()));
        } catch (IOException e) {
            LOG.warnf("The embedded PostgreSQL did not stop: %s", e.getMessage());
        } finally {
            unlock();
        }
    }

    /// Leaves the server running and the folder unlocked, as a crash of the service does.
    void abandon() {
        unlock();
    }

    private void bringUp() throws IOException {
        programs = ServerBinaries.unpacked(folder.resolve("server"));
        createCluster();
        if (adoptOrphan()) {
            LOG.infof("Adopted the PostgreSQL that an earlier run left on port %d", port);
            return;
        }
        launch();
        createDatabase();
    }

    private void createCluster() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        ServerBinaries.deleteAll(cluster);
        Path fresh = folder.resolve("cluster.new");
        ServerBinaries.deleteAll(fresh);
        command.adoptFiles();
        command.run(List.of(
                program("initdb"),
                "--pgdata=" + fresh,
                "--username=" + USERNAME,
                "--pwfile=" + passwordFile(folder),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean adoptOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<Postmaster> left = Postmaster.read(pidFile);
        if (left.isEmpty()) {
            return false;
        }
        port = left.get().port();
        if (left.get().isAlive() && answers()) {
            createDatabase();
            return true;
        }
        if (left.get().isPostgres()) {
            LOG.warnf(
                    "Stopping the PostgreSQL %d that an earlier run left: it does not answer",
                    left.get().pid());
            command.run(List.of(program("pg_ctl"), "stop", "-w", "-m", "immediate", "-D", cluster.toString()));
        }
        Files.deleteIfExists(pidFile);
        return false;
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException e) {
            LOG.debugf("No answer on port %d: %s", port, e.getMessage());
            return false;
        }
    }

    private void launch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                command.run(List.of(
                        program("pg_ctl"),
                        "start",
                        "-w",
                        "-t",
                        START_SECONDS,
                        "-s",
                        "-D",
                        cluster.toString(),
                        "-l",
                        folder.resolve("server.log").toString(),
                        "-o",
                        options()));
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IOException(e.getMessage() + " (see " + folder.resolve("server.log") + ")", e);
                }
                LOG.debugf("Attempt %d to start PostgreSQL: %s", attempt, e.getMessage());
            }
        }
    }

    private String options() {
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    private void createDatabase() throws IOException {
        try (Connection connection = connect("postgres")) {
            Databases.create(connection, DATABASE);
        } catch (SQLException e) {
            throw new IOException("cannot create the database: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        ServerAddress address = addressOf(database);
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }

    private String program(String name) {
        if (programs == null) {
            throw new IllegalStateException("the programs are not unpacked yet");
        }
        return programs.resolve("bin").resolve(name).toString();
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debugf("The lock of %s did not close: %s", folder, e.getMessage());
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("This very process holds the folder", e);
        }
        channel.close();
        throw new DatabaseUnavailableException(
                "Another Casewright uses the data folder of %s. Stop it, or give this one".formatted(folder)
                        + " a folder of its own with casewright.data (CASEWRIGHT_DATA).");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("password");
    }

    private static String passwordOf(Path folder) throws IOException {
        Path file = passwordFile(folder);
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        if (Files.exists(folder.resolve("cluster").resolve("PG_VERSION"))) {
            throw new IOException("the file " + file + " with its password is missing; put it back");
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }
}
