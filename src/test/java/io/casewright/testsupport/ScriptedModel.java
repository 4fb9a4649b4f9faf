package io.casewright.testsupport;

import io.casewright.llm.ChatMessage;
import io.casewright.llm.Completion;
import io.casewright.llm.LanguageModel;
import io.casewright.llm.ModelException;
import io.casewright.llm.ModelRequest;
import io.casewright.llm.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A model that says what it was told to, in order, keeps what it was asked, and fails when nothing is left.
public final class ScriptedModel implements LanguageModel {

    private final Deque<String> replies;
    private final List<List<ChatMessage>> asked = new ArrayList<>();

    private int room = 1_000_000;
    private boolean small;

    public ScriptedModel(String... replies) {
        this.replies = new ArrayDeque<>(List.of(replies));
    }

    /// @param tokens the most that messages may have
    public ScriptedModel withRoom(int tokens) {
        room = tokens;
        return this;
    }

    /// Too small to read many facts at once.
    public ScriptedModel small() {
        small = true;
        return this;
    }

    @Override
    public boolean isSmall(Task task) {
        return small;
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
    public int room(Task task) {
        return room;
    }

    /// Four characters are a token.
    @Override
    public int tokens(String text) {
        return text.length() / 4;
    }

    @Override
    public Completion complete(ModelRequest request) {
        asked.add(request.messages());
        String reply = replies.poll();
        if (reply == null) {
            throw new ModelException(ModelException.Reason.FAILED, "the script has no further reply");
        }
        return new Completion(reply, "scripted-1", Completion.Usage.UNKNOWN, false, false);
    }

    /// Hands the reply over in pieces of seven characters.
    @Override
    public Completion stream(ModelRequest request, TextListener listener) {
        Completion whole = complete(request);
        String text = whole.text();
        for (int from = 0; from < text.length(); from += 7) {
            if (!listener.text(text.substring(from, Math.min(from + 7, text.length())))) {
                return new Completion(text.substring(0, from), "scripted-1", whole.usage(), false, true);
            }
        }
        return whole;
    }
}
