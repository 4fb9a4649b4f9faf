package io.casewright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "narrative", description = "Draft a case's narrative: introduction, body, conclusion.")
final class NarrativeCommand extends ServiceCommand {

    @Option(names = "--case", paramLabel = "CASE", required = true, description = "id of a case, such as DEMO-10")
    private String caseId = "";

    @Override
    public Integer call() {
        return print(service().post("/v1/cases/" + Service.encoded(caseId) + "/narratives"), AnswerText::of);
    }
}
