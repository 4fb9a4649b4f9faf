package io.casewright.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ask", description = "Ask about a case, or, without --case, about typologies.")
final class AskCommand extends ServiceCommand {

    @Option(names = "--case", paramLabel = "CASE", description = "id of the case that the question is about")
    private @Nullable String caseId;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "in plain English, quoted or not")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        String path = caseId == null ? "/v1/questions" : "/v1/cases/" + Service.encoded(caseId) + "/questions";
        return print(service().post(path, Map.of("question", String.join(" ", words))), AnswerText::of);
    }
}
