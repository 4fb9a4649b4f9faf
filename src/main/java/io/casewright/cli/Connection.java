package io.casewright.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command that calls the service has.
final class Connection {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "where the service is (default: CASEWRIGHT_URL, else the one that ./casewright start started)")
    private @Nullable String url;

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = "development identity to call as, such as investigator-2 or admin-1 "
                    + "(default: CASEWRIGHT_USER, else investigator-1)")
    private @Nullable String user;

    @Option(names = "--json", description = "print the service's JSON, for machines")
    private boolean json;

    /// @param usual the identity to call as when none is named; empty for the service's default
    Service service(Optional<String> usual) {
        Optional<String> caller = Optional.ofNullable(user)
                .or(() -> Optional.ofNullable(System.getenv("CASEWRIGHT_USER")))
                .or(() -> usual);
        return new Service(Address.find(Optional.ofNullable(url), System.getenv()), caller);
    }

    boolean wantsJson() {
        return json;
    }
}
