package io.casewright.assist;

import io.casewright.assist.Answer.AnswerSection;
import io.casewright.assist.Answer.Omission;
import io.casewright.assist.Answer.Quality;
import io.casewright.assist.Answer.WrittenBy;
import io.casewright.assist.CheckedSentence.Origin;
import io.casewright.checking.Checker;
import io.casewright.checking.Verdict;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.writing.Assignment;
import io.casewright.writing.Outline.Section;
import io.casewright.writing.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One text on its way through the checker, sentence by sentence. For use by one thread.
final class CheckedPass {

    private static final String HEADLINE = "headline";

    private final Assignment assignment;
    private final Ledger ledger;
    private final Checker checker;
    private final Repairs repairs;
    private final AnswerListener listener;
    private final Map<String, List<CheckedSentence>> sections = new LinkedHashMap<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private long checkingNanos;
    private int written;
    private int repaired;
    private int replaced;
    private int leftOut;

    CheckedPass(Assignment assignment, Checker checker, Repairs repairs, AnswerListener listener) {
        this.assignment = assignment;
        this.ledger = assignment.ledger();
        this.checker = checker;
        this.repairs = repairs;
        this.listener = listener;
    }

    /// A model's sentence: shown, mended, replaced or left out.
    ///
    /// @return false once nobody wants the rest: the writer stops
    boolean take(String section, Sentence sentence) {
        if (listener.isWanted()) {
            written++;
            settle(section, sentence, verdictOn(sentence)).forEach(checked -> show(section, checked));
        }
        return listener.isWanted();
    }

    /// A sentence of the built-in writer, which quotes its evidence word for word, addresses too.
    ///
    /// @return false once nobody wants the rest: the writer stops
    boolean takeOwn(String section, Sentence sentence) {
        if (listener.isWanted()) {
            written++;
            settle(section, sentence, checked(sentence)).forEach(checked -> show(section, checked));
        }
        return listener.isWanted();
    }

    /// The built-in writer's sentences in the place of a model's.
    ///
    /// @return whether any could be shown
    boolean fill(String section, List<Sentence> sentences) {
        boolean any = false;
        Set<Citation> said = new HashSet<>();
        sections.getOrDefault(section, List.of()).forEach(each -> said.addAll(each.citations()));
        for (Sentence sentence : sentences) {
            if (listener.isWanted() && !said.containsAll(sentence.citations())) {
                Optional<CheckedSentence> own = passing(sentence, Origin.REPLACED);
                own.ifPresent(checked -> {
                    replaced++;
                    show(section, checked);
                });
                any |= own.isPresent();
            }
        }
        return any;
    }

    void end(String section) {
        ended.add(section);
    }

    boolean hasEnded(String section) {
        return ended.contains(section);
    }

    /// Whether anything of a section is shown that is the model's own.
    boolean hasOwn(String section) {
        return sections.getOrDefault(section, List.of()).stream()
                .anyMatch(sentence -> sentence.origin() != Origin.REPLACED);
    }

    boolean hasAny() {
        return sections.values().stream().anyMatch(sentences -> !sentences.isEmpty());
    }

    /// The sentences of the sections, in the order of the outline, each once.
    List<String> sentences() {
        List<CheckedSentence> all = new ArrayList<>();
        if (assignment.outline().opensWithHeadline()) {
            all.addAll(sections.getOrDefault(HEADLINE, List.of()));
        }
        assignment.outline().sections().forEach(each -> all.addAll(sections.getOrDefault(each.id(), List.of())));
        return all.stream().map(CheckedSentence::text).distinct().toList();
    }

    boolean isWanted() {
        return listener.isWanted();
    }

    /// How much was left out so far.
    int omitted() {
        return omissions.size();
    }

    void omit(Omission omission) {
        omissions.add(omission);
        listener.leftOut(omission);
    }

    /// @param nanos that writing and checking took together
    CheckedText text(WrittenBy writtenBy, long nanos) {
        Map<String, List<CheckedSentence>> left = new LinkedHashMap<>(sections);
        List<CheckedSentence> headline =
                Optional.ofNullable(left.remove(HEADLINE)).orElse(List.of());
        List<AnswerSection> inOrder = new ArrayList<>();
        for (Section section : assignment.outline().sections()) {
            List<CheckedSentence> sentences =
                    Optional.ofNullable(left.remove(section.id())).orElse(List.of());
            if (inOrder.isEmpty() && assignment.outline().opensWithHeadline()) {
                sentences = opened(headline, sentences);
            }
            if (!sentences.isEmpty()) {
                inOrder.add(new AnswerSection(section.id(), section.title(), sentences));
            }
        }
        left.forEach((id, sentences) -> inOrder.add(new AnswerSection(id, id, sentences)));
        return new CheckedText(
                headline,
                inOrder,
                List.copyOf(omissions),
                new Quality(written, repaired, replaced, leftOut),
                writtenBy,
                nanos - checkingNanos,
                checkingNanos);
    }

    /// A section that begins with the headline, whoever wrote which.
    private static List<CheckedSentence> opened(List<CheckedSentence> headline, List<CheckedSentence> sentences) {
        Set<String> said = new HashSet<>();
        return Stream.concat(headline.stream(), sentences.stream())
                .filter(sentence -> said.add(sentence.text()))
                .toList();
    }

    private void show(String section, CheckedSentence checked) {
        if (shown.add(section + '\n' + checked.text())) {
            sections.computeIfAbsent(section, each -> new ArrayList<>()).add(checked);
            listener.sentence(section, checked);
        }
    }

    private List<CheckedSentence> settle(String section, Sentence sentence, Verdict verdict) {
        if (verdict.isSupported()) {
            return List.of(released(sentence, verdict, Origin.WRITTEN));
        }
        Optional<CheckedSentence> rewritten = repairs.rewritten(sentence, verdict.reason(), assignment)
                .flatMap(second -> passing(second, Origin.REPAIRED));
        if (rewritten.isPresent()) {
            repaired++;
            return List.of(rewritten.orElseThrow());
        }
        List<CheckedSentence> replacements = replacements(sentence);
        if (!replacements.isEmpty()) {
            replaced++;
            return replacements;
        }
        leftOut++;
        omit(new Omission(section, verdict.reason()));
        return List.of();
    }

    private List<CheckedSentence> replacements(Sentence sentence) {
        List<CheckedSentence> found = new ArrayList<>();
        for (Citation citation : sentence.citations()) {
            repairs.replacement(citation, ledger)
                    .flatMap(own -> passing(own, Origin.REPLACED))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<CheckedSentence> passing(Sentence sentence, Origin origin) {
        Verdict verdict = origin == Origin.REPLACED ? checked(sentence) : verdictOn(sentence);
        return verdict.isSupported() ? Optional.of(released(sentence, verdict, origin)) : Optional.empty();
    }

    private Verdict verdictOn(Sentence sentence) {
        return ModelMarks.refusal(sentence, assignment).orElseGet(() -> checked(sentence));
    }

    private Verdict checked(Sentence sentence) {
        long started = System.nanoTime();
        Verdict verdict = checker.check(sentence.text(), sentence.citations(), ledger);
        checkingNanos += System.nanoTime() - started;
        return verdict;
    }

    private static CheckedSentence released(Sentence sentence, Verdict verdict, Origin origin) {
        String text = ModelMarks.disarmed(sentence.text());
        return new CheckedSentence(text, sentence.citations(), verdict.code(), verdict.reason(), origin);
    }
}
