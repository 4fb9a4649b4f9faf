package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the commands that call the service share.
@Command(mixinStandardHelpOptions = true)
abstract class ServiceCommand implements Callable<Integer> {

    @Mixin
    private Connection connection = new Connection();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Service service() {
        return connection.service(Optional.of(usualUser()));
    }

    /// Who calls when nobody is named.
    String usualUser() {
        return "investigator-1";
    }

    boolean wantsJson() {
        return connection.wantsJson();
    }

    JobProgress progress() {
        return new JobProgress(service(), err(), JobProgress.isTerminal() && !wantsJson());
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    CommandSpec spec() {
        return spec;
    }

    /// Prints the JSON as it came for machines, else its text for people.
    int print(JsonNode body, Function<JsonNode, String> text) {
        out().println(wantsJson() ? body.toPrettyString() : text.apply(body));
        out().flush();
        return 0;
    }
}
