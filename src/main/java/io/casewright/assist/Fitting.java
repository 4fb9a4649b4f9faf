package io.casewright.assist;

import io.casewright.assist.Answer.AnswerSection;
import io.casewright.assist.Answer.Omission;
import io.casewright.checking.BlindReader;
import io.casewright.checking.BlindReading.Question;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import io.casewright.writing.Assignment;
import io.casewright.writing.Outline.Section;
import io.casewright.writing.Room;
import io.casewright.writing.Room.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes a checked text fit into its form: of each section and kind of fact the last told goes first, because writers
/// begin with what weighs most, and no kind may crowd out another. The opening stays, and so does a sentence that alone
/// answers one of the six questions of a report. What went is said, section by section.
final class Fitting {

    private static final int OPENING = 2;
    private static final String GUIDANCE = "guidance";

    /// Of equal rank these go first, in this order; a report needs them least.
    private static final List<String> DISPENSABLE = List.of(
            GUIDANCE,
            Topic.QUESTION.name(),
            Topic.ALTERNATIVE.name(),
            Topic.GEOGRAPHY.name(),
            Topic.HISTORY.name(),
            Topic.ACCOUNT.name(),
            Topic.COUNTERPARTY.name(),
            Topic.CASH.name(),
            Topic.ALERT.name(),
            Topic.NOTE.name());

    private final CheckedText text;
    private final Assignment assignment;
    private final Room room;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Question, Integer> answering = new EnumMap<>(Question.class);

    private Fitting(CheckedText text, Assignment assignment) {
        this.text = text;
        this.assignment = assignment;
        this.room = assignment.brief().room();
    }

    /// A sentence of the text.
    ///
    /// @param group what it speaks of
    /// @param rank its place among those of its section that speak of the same, from 1
    /// @param answers the questions that it answers
    private record Line(
            AnswerSection section, CheckedSentence sentence, String group, int rank, Set<Question> answers) {}

    /// The same text where it fits.
    static CheckedText fitted(CheckedText text, Assignment assignment) {
        Fitting fitting = new Fitting(text, assignment);
        return fitting.room.holds(parts(text.sections())) ? text : fitting.fitted();
    }

    private CheckedText fitted() {
        read();
        List<Line> kept = new ArrayList<>(lines);
        for (Line line : lastFirst()) {
            if (room.holds(parts(sections(kept)))) {
                break;
            }
            if (mayGo(line)) {
                kept.remove(line);
                line.answers().forEach(question -> answering.merge(question, -1, Integer::sum));
            }
        }
        List<Omission> omissions = new ArrayList<>(text.omissions());
        omissions.addAll(omitted(kept));
        return new CheckedText(
                text.headline(),
                sections(kept),
                List.copyOf(omissions),
                text.quality(),
                text.writtenBy(),
                text.writingNanos(),
                text.checkingNanos());
    }

    private void read() {
        List<String> sentences = text.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(CheckedSentence::text)
                .toList();
        Map<Integer, Set<Question>> answers = new HashMap<>();
        BlindReader.read(sentences).answers().forEach((question, found) -> {
            answering.put(question, found.size());
            found.forEach(
                    answer -> answers.computeIfAbsent(answer.sentence(), at -> java.util.EnumSet.noneOf(Question.class))
                            .add(question));
        });
        int at = 0;
        for (AnswerSection section : text.sections()) {
            Map<String, Integer> ranks = new HashMap<>();
            for (CheckedSentence sentence : section.sentences()) {
                String group = group(section, sentence);
                int rank = ranks.merge(group, 1, Integer::sum);
                lines.add(new Line(section, sentence, group, rank, answers.getOrDefault(at++, Set.of())));
            }
        }
    }

    private String group(AnswerSection section, CheckedSentence sentence) {
        Optional<Fact> fact = sentence.citations().stream()
                .map(this::factOf)
                .flatMap(Optional::stream)
                .findFirst();
        return fact.map(found -> named(section, found)).orElse(GUIDANCE);
    }

    private Optional<Fact> factOf(Citation citation) {
        return assignment.ledger().fact(citation);
    }

    private String named(AnswerSection section, Fact fact) {
        return assignment.outline().sections().stream()
                .filter(each -> each.id().equals(section.id()))
                .map(Section::with)
                .flatMap(List::stream)
                .filter(fact.computation()::startsWith)
                .findFirst()
                .orElse(fact.topic().name());
    }

    private List<Line> lastFirst() {
        List<Line> order = new ArrayList<>(lines.reversed());
        order.sort(Comparator.comparingInt((Line line) -> -line.rank()).thenComparingInt(Fitting::need));
        return order;
    }

    private static int need(Line line) {
        int place = DISPENSABLE.indexOf(line.group());
        return place < 0 ? DISPENSABLE.size() : place;
    }

    private boolean mayGo(Line line) {
        boolean opening = assignment.outline().opensWithHeadline() && lines.indexOf(line) < OPENING;
        return !opening && line.answers().stream().allMatch(question -> answering.getOrDefault(question, 0) > 1);
    }

    private List<Omission> omitted(List<Line> kept) {
        List<Omission> omissions = new ArrayList<>();
        for (AnswerSection section : text.sections()) {
            Map<String, Long> gone = lines.stream()
                    .filter(line -> line.section().equals(section) && !kept.contains(line))
                    .collect(Collectors.groupingBy(Line::group, TreeMap::new, Collectors.counting()));
            long count = gone.values().stream().mapToLong(Long::longValue).sum();
            if (count > 0) {
                omissions.add(new Omission(
                        section.id(),
                        "%d of %d sentences did not fit into the %,d characters that the form leaves to a draft; left out were the last told of: %s."
                                .formatted(
                                        count,
                                        section.sentences().size(),
                                        room.characters(),
                                        gone.entrySet().stream()
                                                .map(entry -> words(entry.getKey()) + " (" + entry.getValue() + ")")
                                                .collect(Collectors.joining(", ")))));
            }
        }
        return omissions;
    }

    private static String words(String group) {
        return group.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[._/-]+$", "")
                .replaceAll("[._/-]+", " ");
    }

    private List<AnswerSection> sections(List<Line> kept) {
        List<AnswerSection> sections = new ArrayList<>();
        for (AnswerSection section : text.sections()) {
            List<CheckedSentence> sentences = kept.stream()
                    .filter(line -> line.section().equals(section))
                    .map(Line::sentence)
                    .toList();
            if (!sentences.isEmpty()) {
                sections.add(new AnswerSection(section.id(), section.title(), sentences));
            }
        }
        return sections;
    }

    private static List<Part> parts(List<AnswerSection> sections) {
        return sections.stream()
                .map(section -> new Part(
                        section.title(),
                        section.sentences().stream().map(CheckedSentence::text).toList()))
                .toList();
    }
}
