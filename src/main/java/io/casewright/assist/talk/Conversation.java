package io.casewright.assist.talk;

import io.casewright.evidence.CaseId;
import java.time.Instant;
import java.util.Optional;

/// Questions about one case by one person, without the questions themselves.
///
/// @param owner id of the caller who started it: nobody else asks in it or changes it
/// @param title 1 to 120 characters: the first question until somebody renames it
/// @param archived since when it is put away; empty while it is in use
/// @param questions how many were asked in it, those of former branches too
public record Conversation(
        ConversationId id,
        CaseId caseId,
        String owner,
        String title,
        Instant started,
        Optional<Instant> archived,
        int questions) {

    /// The most characters of a title.
    public static final int LONGEST_TITLE = 120;
}
