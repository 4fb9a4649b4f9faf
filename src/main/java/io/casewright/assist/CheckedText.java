package io.casewright.assist;

import io.casewright.assist.Answer.AnswerSection;
import io.casewright.assist.Answer.Omission;
import io.casewright.assist.Answer.Quality;
import io.casewright.writing.Draft.Producer;
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
        Producer producer,
        long writingNanos,
        long checkingNanos) {}
