package io.casewright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line. It starts no service: every command is a call to the running one, but `restore`, which
/// fills an empty data folder.
@Command(
        name = "./casewright",
        mixinStandardHelpOptions = true,
        version = "Casewright 0.1.0",
        description = "An investigation assistant that shows nothing that the evidence does not carry.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            ScriptCommand.Start.class,
            ScriptCommand.Stop.class,
            StatusCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            AskCommand.class,
            SummaryCommand.class,
            RiskCommand.class,
            NarrativeCommand.class,
            ReportCommand.class,
            FormsCommand.class,
            DocumentsCommand.class,
            JobsCommand.class,
            SweepCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ScriptCommand.Bench.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the service refused, or could not do it",
            "2:the command line is wrong",
            "3:no service answers"
        },
        footer = {
            "",
            "Examples:",
            "  ./casewright summary --case DEMO-10",
            "  ./casewright ask --case DEMO-02 \"What happened to the wages?\"",
            "  ./casewright ask Which red flags of forced labour can a bank see?",
            "  ./casewright export narrative --case DEMO-10 --to narrative.md"
        })
public final class Casewright implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Ends the process with the command's exit code.
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Casewright())
                .setExecutionExceptionHandler(Casewright::explain)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (!(failure instanceof CallFailedException call)) {
            throw failure;
        }
        command.getErr().println("error: " + call.getMessage());
        command.getErr().flush();
        return call.exitCode();
    }
}
