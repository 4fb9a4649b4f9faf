package io.casewright.assist;

import io.casewright.assist.Answer.AnswerSection;
import io.casewright.assist.Answer.Omission;
import io.casewright.assist.Answer.Quality;
import io.casewright.assist.Answer.WrittenBy;
import java.util.List;

/// A text in which every sentence has passed the checker.
///
/// @param writingNanos time that the writer took
/// @param checkingNanos time that the checker took
record CheckedText(
        List<CheckedSentence> headline,
        List<AnswerSection> sections,
        List<Omission> omissions,
        Quality quality,
        WrittenBy writtenBy,
        long writingNanos,
        long checkingNanos) {}
