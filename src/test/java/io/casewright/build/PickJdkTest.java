package io.casewright.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the shell's search for a JDK over folders that look like JDKs.
@DisabledOnOs(OS.WINDOWS)
class PickJdkTest {

    private static final Path SCRIPT = Path.of(".mvn", "pick-jdk.sh").toAbsolutePath();

    @TempDir
    private Path machine;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(machine.resolve("home"));
    }

    @Test
    void aNewerJdkIsFoundAlthoughTheDefaultJavaIsOld() throws IOException, InterruptedException {
        Path old = jdk(machine.resolve("default"), "17.0.2");
        Path wanted = jdk(home.resolve(".sdkman/candidates/java/25.0.1"), "25.0.1");

        Run run = Run.of(machine, pick(), "HOME", home, "PATH", old.resolve("bin"));

        assertThat(run.out()).isEqualTo(wanted.toString());
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws IOException, InterruptedException {
        Path old = jdk(machine.resolve("old"), "21.0.1");
        Path wanted = jdk(home.resolve(".jdks/temurin-26"), "26");

        Run run = Run.of(machine, pick(), "HOME", home, "JAVA_HOME", old);

        assertThat(run.out()).isEqualTo(wanted.toString());
    }

    @Test
    void aJavaHomeThatIsNewEnoughWins() throws IOException, InterruptedException {
        Path wanted = jdk(machine.resolve("folder with spaces"), "25");
        jdk(home.resolve(".jdks/other"), "25");

        Run run = Run.of(machine, pick(), "HOME", home, "JAVA_HOME", wanted);

        assertThat(run.out()).isEqualTo(wanted.toString());
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws IOException, InterruptedException {
        Path runtime = jdk(machine.resolve("jre"), "25");
        Files.delete(runtime.resolve("bin/javac"));
        Path wanted = jdk(home.resolve(".jdks/full"), "25");

        Run run = Run.of(machine, pick(), "HOME", home, "JAVA_HOME", runtime);

        assertThat(run.out()).isEqualTo(wanted.toString());
    }

    @Test
    void whereThereIsNoneTheMessageListsWhatWasSeenAndWhatToDo() throws IOException, InterruptedException {
        Path old = jdk(home.resolve(".jdks/old"), "17.0.9");

        Run run = Run.of(machine, pick(), "HOME", home);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("Casewright needs a JDK 25 or newer")
                .contains("17  " + old)
                .contains("JAVA_HOME=/path/to/jdk");
    }

    @Test
    void theMavenWrapperPicksTheJdkBeforeAnythingElse() throws IOException {
        String wrapper = Files.readString(Path.of("mvnw"));

        int picked = wrapper.indexOf("\n. \"$(dirname \"$0\")/.mvn/pick-jdk.sh\"\n");

        assertThat(picked).as("mvnw sources .mvn/pick-jdk.sh").isPositive();
        assertThat(wrapper.indexOf("set -euf")).isGreaterThan(picked);
    }

    /// The script with the folders of this machine taken out, so that only the test's own are seen.
    private String pick() throws IOException {
        String script = Files.readString(SCRIPT);
        String alone = script.replace("/usr/lib/jvm/*", "")
                .replace("/opt/java/*", "")
                .replace("/opt/jdk*", "")
                .replace("/Library/Java/JavaVirtualMachines/*/Contents/Home", "");
        assertThat(alone).isNotEqualTo(script).doesNotContain("/usr/lib/jvm/*");
        Path copy = Files.writeString(machine.resolve("pick-jdk.sh"), alone);
        return ". '" + copy + "' && printf %s \"$JAVA_HOME\"";
    }

    private static Path jdk(Path folder, String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(
                    bin.resolve(program), "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }
}
