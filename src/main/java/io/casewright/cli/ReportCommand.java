package io.casewright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Work on a report. A command changes nothing that you did not name.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReportReading.Listed.class,
            ReportWriting.Start.class,
            ReportReading.Show.class,
            ReportWriting.Edit.class,
            ReportWriting.Regenerate.class,
            ReportWriting.Lock.class,
            ReportWriting.Unlock.class,
            ReportWriting.Undo.class,
            ReportWriting.Submit.class,
            ReportDeciding.SignOff.class,
            ReportDeciding.Return.class,
            ReportDeciding.Withdraw.class,
            ReportDeciding.Supersede.class,
            ReportReading.History.class,
            ReportReading.Compare.class,
            ReportReading.Changes.class,
            ReportReading.Measured.class,
            ReportCheckCommand.class,
            ReportCodesCommand.class,
            ReportDetectionCommand.class,
            ReportClockCommand.class,
            ReportPartiesCommand.class,
            ReportFileCommand.class,
            ReportExportCommand.class
        })
final class ReportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command of report.");
    }
}
