package io.casewright.testsupport;

import io.casewright.llm.ChatMessage;
import io.casewright.llm.Completion;
import io.casewright.llm.LanguageModel;
import io.casewright.llm.ModelException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A model that says what it was told to, in order, keeps what it was asked, and fails when nothing is left.
public final class ScriptedModel implements LanguageModel {

    private final Deque<String> replies;
    private final List<List<ChatMessage>> asked = new ArrayList<>();

    public ScriptedModel(String... replies) {
        this.replies = new ArrayDeque<>(List.of(replies));
    }

    public List<List<ChatMessage>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Completion complete(List<ChatMessage> messages, int maxTokens) {
        asked.add(messages);
        String reply = replies.poll();
        if (reply == null) {
            throw new ModelException(ModelException.Reason.FAILED, "the script has no further reply");
        }
        return new Completion(reply, "scripted-1", Completion.Usage.UNKNOWN, false, false);
    }

    /// Hands the reply over in pieces of seven characters.
    @Override
    public Completion stream(List<ChatMessage> messages, int maxTokens, TextListener listener) {
        Completion whole = complete(messages, maxTokens);
        String text = whole.text();
        for (int from = 0; from < text.length(); from += 7) {
            if (!listener.text(text.substring(from, Math.min(from + 7, text.length())))) {
                return new Completion(text.substring(0, from), "scripted-1", whole.usage(), false, true);
            }
        }
        return whole;
    }
}
