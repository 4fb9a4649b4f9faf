package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.llm.ChatMessage;
import io.casewright.llm.Completion;
import io.casewright.llm.LanguageModel;
import io.casewright.llm.ModelRequest;
import io.casewright.llm.Task;
import io.casewright.prompt.Prompt;
import io.casewright.prompt.PromptCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Lets a model that is too small to read many facts at once tell one of them, in other words than the fact's own.
/// Which
/// fact the sentence cites is known and not asked for.
final class FactTeller {

    private static final String PROMPT = "tell-fact";

    /// What a small model repeats of the examples in the prompt.
    private static final Pattern LABEL = Pattern.compile("^(?:(?:Sentence|In other words)\\s*:\\s*)+");

    private final LanguageModel model;
    private final Prompt prompt;
    private final Supplier<String> nonces;

    /// @param nonces a word for each request that no evidence can know
    FactTeller(LanguageModel model, PromptCatalog prompts, Supplier<String> nonces) {
        this.model = model;
        this.prompt = prompts.prompt(PROMPT);
        this.nonces = nonces;
    }

    /// A sentence told, and how the model's answer came about.
    record Told(Optional<Sentence> sentence, Completion completion) {}

    Prompt prompt() {
        return prompt;
    }

    /// Throws [io.casewright.llm.ModelException].
    Told tell(Citation citation, Fact fact, Assignment assignment) {
        String nonce = nonces.get();
        Prompt.Rendered rendered = prompt.render(Map.of("nonce", nonce, "evidence", EvidenceBlock.ofOne(fact, nonce)));
        ModelRequest request = new ModelRequest(
                Task.HEAVY,
                List.of(ChatMessage.system(rendered.system()), ChatMessage.user(rendered.user())),
                prompt.maxTokens(),
                Optional.empty(),
                assignment.errand());
        StringBuilder heard = new StringBuilder();
        Completion completion = model.stream(request, piece -> {
            heard.append(piece);
            return !hasWholeLine(heard);
        });
        String line = heard.toString()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        boolean cutOff = completion.truncated() && !hasWholeLine(heard);
        Optional<Sentence> sentence = cutOff
                ? Optional.empty()
                : CitedLine.sentence(bare(line), List.of(citation.toString()), assignment.ledger());
        return new Told(sentence, completion);
    }

    private static boolean hasWholeLine(StringBuilder heard) {
        return heard.toString().stripLeading().indexOf('\n') >= 0;
    }

    private static String bare(String line) {
        String text = LABEL.matcher(line).replaceFirst("");
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
