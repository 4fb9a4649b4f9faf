package io.casewright.api;

import io.casewright.assist.talk.ConversationId;
import io.casewright.assist.talk.TalkStore.Wanted;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which conversations of a case are wanted.
record ConversationFilter(
        @Parameter(description = "words that a title, a question or an answer holds") @QueryParam("find")
        Optional<String> find,

        @Parameter(description = "yes for those that were put away") @QueryParam("archived")
        Optional<String> archived,

        @Parameter(description = "yes for your own alone") @QueryParam("mine")
        Optional<String> mine) {

    private static final int LONGEST_SEARCH = 200;

    private enum YesNo {
        YES,
        NO
    }

    /// @param after the page before's `next`
    Wanted wanted(Optional<String> after) {
        String words = find.map(text -> Inputs.required("find", Optional.of(text), LONGEST_SEARCH))
                .orElse("");
        return new Wanted(
                words, isYes("archived", archived), isYes("mine", mine), Inputs.after(after, ConversationId::of));
    }

    private static boolean isYes(String name, Optional<String> text) {
        return Inputs.choice(name, text, YesNo.class).filter(YesNo.YES::equals).isPresent();
    }
}
