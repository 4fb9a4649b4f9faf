package io.casewright.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.casewright.analysis.view.DossierView;
import io.casewright.assist.tool.Inquiry;
import io.casewright.assist.tool.Measure;
import io.casewright.assist.tool.Proposal;
import io.casewright.assist.tool.Proposal.Ends;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.llm.ChatMessage;
import io.casewright.llm.Completion;
import io.casewright.llm.Errand;
import io.casewright.llm.FieldsForm;
import io.casewright.llm.FieldsForm.Field;
import io.casewright.llm.LanguageModel;
import io.casewright.llm.ModelException;
import io.casewright.llm.ModelRequest;
import io.casewright.llm.Task;
import io.casewright.prompt.Prompt;
import io.casewright.prompt.PromptCatalog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Asks a model what a question after figures asks for, where the rules did not understand it. What the model says
/// becomes
/// an inquiry only as far as [Proposal] believes it; not a word of it comes near the evidence.
final class ModelReading {

    private static final String NONE = "NONE";
    private static final int LONGEST = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final Supplier<String> nonces;

    ModelReading(LanguageModel model, PromptCatalog prompts, Supplier<String> nonces) {
        this.model = model;
        this.prompts = prompts;
        this.nonces = nonces;
    }

    boolean isPossible() {
        return model.isConfigured();
    }

    /// Empty where no model answers, where it does not know, and where it cannot be believed.
    Optional<Inquiry> read(String question, DossierView dossier, Errand errand) {
        Prompt prompt = prompts.prompt("read-question");
        Prompt.Rendered rendered = prompt.render(Map.of(
                "nonce", nonces.get(),
                "question", question.replace('\n', ' '),
                "measures", String.join(", ", names(Measure.values())),
                "channels", String.join(", ", names(Channel.values())),
                "first", dossier.firstDay().toString(),
                "last", dossier.asOf().toString()));
        List<ChatMessage> messages = List.of(ChatMessage.system(rendered.system()), ChatMessage.user(rendered.user()));
        Task task = Task.valueOf(prompt.tier().toUpperCase(Locale.ROOT));
        try {
            Completion said =
                    model.complete(new ModelRequest(task, messages, prompt.maxTokens(), Optional.of(form()), errand));
            return proposal(said.text()).flatMap(each -> each.believed(question, dossier));
        } catch (ModelException down) {
            return Optional.empty();
        }
    }

    private static FieldsForm form() {
        List<String> measures = new ArrayList<>(names(Measure.values()));
        measures.add(NONE);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("measure", measures, false));
        fields.add(new Field("direction", List.of("IN", "OUT"), false));
        fields.add(new Field("channels", names(Channel.values()), true));
        fields.add(new Field("names", List.of(), true));
        fields.add(new Field("countries", List.of(), true));
        for (String word : List.of("from", "to", "against-from", "against-to", "least", "most", "count")) {
            fields.add(new Field(word, List.of(), false));
        }
        return new FieldsForm(fields);
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /// Only an object of the form is read: a member that it does not have makes all of it unreadable.
    private static Optional<Proposal> proposal(String text) {
        try {
            JsonNode root = text.length() > LONGEST ? JSON.createArrayNode() : JSON.readTree(text);
            Set<String> known = form().fields().stream().map(Field::name).collect(Collectors.toSet());
            if (!root.isObject() || !known.containsAll(members(root))) {
                return Optional.empty();
            }
            return Optional.of(new Proposal(
                    word(root, "measure"),
                    word(root, "direction"),
                    words(root, "channels"),
                    words(root, "names"),
                    words(root, "countries"),
                    new Ends(word(root, "from"), word(root, "to")),
                    new Ends(word(root, "against-from"), word(root, "against-to")),
                    new Ends(word(root, "least"), word(root, "most")),
                    word(root, "count")));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Set<String> members(JsonNode root) {
        Set<String> members = new TreeSet<>();
        root.fieldNames().forEachRemaining(members::add);
        return members;
    }

    private static String word(JsonNode root, String name) {
        return root.path(name).asText("").strip();
    }

    private static List<String> words(JsonNode root, String name) {
        List<String> words = new ArrayList<>();
        root.path(name).forEach(each -> words.add(each.asText("").strip()));
        return words;
    }
}
