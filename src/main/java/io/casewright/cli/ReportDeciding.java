package io.casewright.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Commands of reviewers. Whoever started, wrote or changed a report does not review it, and nobody is taken for a
/// reviewer who did not say so.
abstract class ReportDeciding extends ReportWriting {

    @Command(name = "sign-off", description = "Approve a report that was submitted, as a reviewer.")
    static final class SignOff extends ReportDeciding {

        @Option(names = "--reason", paramLabel = "WORDS", description = "what to remember of it")
        private String reason = "";

        @Option(
                names = "--knows-of-changes",
                description = "sign it off though the case's records changed since it was drafted")
        private boolean knowsOfChanges;

        @Override
        public Integer call() {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("version", version());
            body.put("decision", "sign-off");
            body.put("reason", reason);
            body.put("knowsOfChanges", knowsOfChanges);
            return step("/review", body);
        }
    }

    @Command(name = "return", description = "Return a report that was submitted to its writer, as a reviewer.")
    static final class Return extends ReportDeciding {

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "what to change")
        private String reason = "";

        @Override
        public Integer call() {
            return step("/review", Map.of("version", version(), "decision", "return", "reason", reason));
        }
    }

    @Command(name = "supersede", description = "Let a later report that is signed off take a report's place.")
    static final class Supersede extends ReportDeciding {

        @Option(names = "--by", paramLabel = "REPORT", required = true, description = "the later report's id")
        private String later = "";

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "why")
        private String reason = "";

        @Override
        public Integer call() {
            return step("/supersede", Map.of("version", version(), "by", later, "reason", reason));
        }
    }

    @Command(name = "withdraw", description = "Take a report back: it will not be filed. Every version stays.")
    static final class Withdraw extends ReportWriting {

        @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "why")
        private String reason = "";

        @Override
        public Integer call() {
            return step("/withdraw", Map.of("version", version(), "reason", reason));
        }
    }
}
