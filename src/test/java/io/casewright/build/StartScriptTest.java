package io.casewright.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs `./casewright` with a made-up JDK whose `java` does not start anything, but says that it listens where the
/// test's own server answers.
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    private static final String LISTENS = """
            for word in "$@"; do case $word in -Dcasewright.data=*) data=${word#*=} ;; esac; done
            echo "2026-01-01 10:00:00,000 INFO  [i.c.d.DemoLoader]  The demo bank is loaded."
            printf %s "$TEST_PORT" >"$data/run/port"
            trap 'kill $!; exit 143' TERM
            sleep 300 &
            wait
            """;

    private static final String DIES = """
            echo "ERROR the disk is full"
            exit 1
            """;

    @TempDir
    private Path folder;

    private Path home;
    private Path jdk;
    private Path data;
    private HttpServer server;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.resolve("an installed application"));
        data = folder.resolve("some data");
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.createDirectories(home.resolve(".mvn"));
        Files.copy(Path.of(".mvn/pick-jdk.sh"), home.resolve(".mvn/pick-jdk.sh"));
        program(home.resolve("casewright"), Files.readString(Path.of("casewright")));
        Files.createDirectories(home.resolve("target/quarkus-app"));
        Files.writeString(home.resolve("target/quarkus-app/quarkus-run.jar"), "");
        program(Files.createDirectories(jdk.resolve("bin")).resolve("javac"), "#!/bin/sh\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        casewright("stop");
        server.stop(0);
    }

    @Test
    void aServiceStartsThroughASymbolicLinkAndFromAFolderWithSpaces() throws IOException, InterruptedException {
        java(LISTENS);
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("casewright"));

        Run run = Run.of(folder, "'" + link + "' start", environment("0"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("The demo bank is loaded.")
                .contains("Address   http://127.0.0.1:" + port())
                .contains("http://127.0.0.1:" + port() + "/q/swagger-ui")
                .contains("curl 'http://127.0.0.1:" + port() + "/v1/search?q=funnel+accounts'");
    }

    @Test
    void aSecondStartLeavesTheFirstAlone() throws IOException, InterruptedException {
        java(LISTENS);
        casewright("start");
        String first = Files.readString(data.resolve("run/pid"));

        Run second = casewright("start");

        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("is running already at http://127.0.0.1:" + port());
        assertThat(data.resolve("run/pid")).hasContent(first);
    }

    @Test
    void aStopEndsTheService() throws IOException, InterruptedException {
        java(LISTENS);
        casewright("start");

        Run stop = casewright("stop");

        assertThat(stop.out()).contains("Stopped.");
        assertThat(data.resolve("run/pid")).doesNotExist();
        assertThat(casewright("stop").out()).contains("is not running");
    }

    @Test
    void aProcessOfSomebodyElseIsNotTakenForTheService() throws IOException, InterruptedException {
        java(LISTENS);
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/pid"), ProcessHandle.current().pid() + "\n");

        assertThat(casewright("stop").out()).contains("is not running");
        assertThat(casewright("start").out()).contains("Ready in");
    }

    @Test
    void aServiceThatDiesShowsTheEndOfItsLog() throws IOException, InterruptedException {
        java(DIES);

        Run run = casewright("start");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("ERROR the disk is full").contains("stopped while starting");
    }

    @Test
    void aPortThatIsTakenIsNamedTogetherWithAWayOut() throws IOException, InterruptedException {
        java(LISTENS);

        Run run = Run.of(home, "./casewright start", environment(port()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("port " + port() + " is taken").contains("CASEWRIGHT_PORT=");
    }

    @Test
    void aPortThatIsNoNumberIsRefused() throws IOException, InterruptedException {
        Run run = Run.of(home, "./casewright start", environment("80x"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("\"80x\"").contains("1 to 65535");
    }

    @Test
    void aDataFolderThatCannotBeMadeIsNamed() throws IOException, InterruptedException {
        Files.writeString(data, "a file");

        Run run = casewright("start");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(data.toString()).contains("CASEWRIGHT_DATA=");
    }

    @Test
    void aBuildThatFailsShowsTheEndOfItsLog() throws IOException, InterruptedException {
        java(LISTENS);
        Files.createDirectories(home.resolve("src/main"));
        Files.delete(home.resolve("target/quarkus-app/quarkus-run.jar"));
        program(home.resolve("mvnw"), "echo '[INFO] fine'; echo '[ERROR] a class is missing'; exit 1\n");

        Run run = casewright("start");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("[ERROR] a class is missing")
                .contains("build.log")
                .doesNotContain("fine");
    }

    private Run casewright(String command) throws IOException, InterruptedException {
        return Run.of(home, "./casewright " + command, environment("0"));
    }

    private Object[] environment(String port) {
        return new Object[] {
            "HOME", folder,
            "JAVA_HOME", jdk,
            "CASEWRIGHT_DATA", data,
            "CASEWRIGHT_PORT", port,
            "CASEWRIGHT_NO_AOT", "yes",
            "TEST_PORT", port()
        };
    }

    private String port() {
        return Integer.toString(server.getAddress().getPort());
    }

    private void java(String what) throws IOException {
        program(jdk.resolve("bin/java"), "#!/bin/sh\n" + what);
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
