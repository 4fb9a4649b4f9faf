package io.casewright.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a shell command printed and how it ended.
record Run(int exitCode, String out, String err) {

    private static final long PATIENCE_SECONDS = 60;

    /// @param folder where it runs; its output is kept there as well
    /// @param environment names and values by turns, all that the command sees beside a plain `PATH`
    static Run of(Path folder, String command, Object... environment) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> variables = builder.environment();
        variables.clear();
        for (int index = 0; index < environment.length; index += 2) {
            variables.put(environment[index].toString(), environment[index + 1].toString());
        }
        variables.merge("PATH", "/usr/bin:/bin", (own, plain) -> own + ":" + plain);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("did not end within %d s: %s".formatted(PATIENCE_SECONDS, command));
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
