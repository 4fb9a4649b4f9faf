package io.casewright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A command that the shell script does before any of this runs; it stands here for the help.
@Command(mixinStandardHelpOptions = true)
abstract class ScriptCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(hidden = true)
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        String name = spec == null ? "it" : spec.name();
        throw new CallFailedException(
                "%s is done by the script: ./casewright %s %s"
                        .formatted(name, name, String.join(" ", arguments))
                        .strip(),
                CallFailedException.USAGE);
    }

    @Command(name = "start", description = "Build on first use, start the service and wait until it is ready.")
    static final class Start extends ScriptCommand {}

    @Command(name = "stop", description = "Stop the service gracefully.")
    static final class Stop extends ScriptCommand {}

    @Command(name = "bench", description = "Measure speed and quality of retrieval: ./casewright bench --help.")
    static final class Bench extends ScriptCommand {}
}
