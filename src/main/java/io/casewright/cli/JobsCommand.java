package io.casewright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "jobs", description = "List imports and other jobs, show one, cancel it or resume it.")
final class JobsCommand extends ServiceCommand {

    enum Action {
        LIST,
        SHOW,
        CANCEL,
        RESUME
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "list, show, cancel or resume")
    private Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "JOB", description = "id of the job")
    private @Nullable String job;

    @Override
    public Integer call() {
        if (action == Action.LIST) {
            return print(service().get("/v1/jobs"), JobsCommand::table);
        }
        if (job == null) {
            throw new ParameterException(spec().commandLine(), "Name the job: ./casewright jobs shows the ids.");
        }
        String path = "/v1/jobs/" + Service.encoded(job);
        return switch (action) {
            case LIST, SHOW -> print(service().get(path), JobText::of);
            case CANCEL -> print(service().delete(path), JobText::of);
            case RESUME -> print(service().post(path + "/resume"), JobText::of);
        };
    }

    private static String table(JsonNode jobs) {
        if (jobs.path("items").isEmpty()) {
            return "There are no jobs.";
        }
        StringBuilder text = new StringBuilder();
        jobs.path("items").forEach(each -> text.append(JobText.of(each)).append('\n'));
        return text.toString().strip();
    }
}
