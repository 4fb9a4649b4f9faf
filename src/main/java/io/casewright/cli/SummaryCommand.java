package io.casewright.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

@Command(name = "summary", description = "Summarise a customer or a case, with every sentence cited and checked.")
final class SummaryCommand extends ServiceCommand {

    @ArgGroup(multiplicity = "1")
    private About about = new About();

    @Override
    public Integer call() {
        return print(service().post(about.path() + "/summary"), AnswerText::of);
    }
}
