package io.casewright.assist.talk;

import io.casewright.access.Access;
import io.casewright.assist.SuggestQuestions;
import io.casewright.assist.talk.Converse.Whole;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What one could ask next in a conversation.
@Singleton
public final class NextTurns {

    private final Converse converse;
    private final SuggestQuestions suggestions;

    NextTurns(Converse converse, SuggestQuestions suggestions) {
        this.converse = converse;
        this.suggestions = suggestions;
    }

    /// At most four questions; empty for a conversation that the caller may not read.
    public Optional<List<String>> of(Access access, CaseId caseId, ConversationId id) {
        return converse.read(access, caseId, id).map(whole -> of(access, whole));
    }

    /// What one could begin with; none for a case that the caller may not read.
    public List<String> first(Access access, CaseId caseId) {
        return suggestions.suggest(access, caseId, Optional.empty(), Set.of());
    }

    private List<String> of(Access access, Whole whole) {
        Set<String> asked = whole.turns().stream().map(Turn::question).collect(Collectors.toSet());
        return suggestions.suggest(
                access,
                whole.conversation().caseId(),
                whole.reading(whole.newest().map(Turn::id)),
                asked);
    }
}
