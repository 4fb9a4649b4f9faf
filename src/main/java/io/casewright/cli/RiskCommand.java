package io.casewright.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

@Command(name = "risk", description = "Explain which red-flag indicators are present, absent or not testable, and why.")
final class RiskCommand extends ServiceCommand {

    @ArgGroup(multiplicity = "1")
    private About about = new About();

    @Override
    public Integer call() {
        return print(service().post(about.path() + "/risk"), AnswerText::of);
    }
}
