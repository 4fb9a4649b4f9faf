package io.casewright.assist.tool;

import java.util.List;
import java.util.Optional;

/// Filters and cues of one question.
///
/// @param spans at most two periods and a shifted one
record Parts(Optional<Measure> measure, Optional<Integer> howMany, Selection selection, List<Span> spans) {

    boolean speaksOfPayments() {
        return selection.direction().isPresent() || !selection.channels().isEmpty();
    }

    /// Whether anything was read that tells payments apart.
    boolean restricts() {
        boolean whose = selection.customer().isPresent() || selection.account().isPresent();
        boolean where = !selection.countries().isEmpty() || selection.abroad();
        boolean howMuch = !selection.amounts().isAny() || selection.currency().isPresent();
        boolean with = selection.others().isPresent() || !spans.isEmpty();
        return speaksOfPayments() || whose || where || howMuch || with;
    }
}
