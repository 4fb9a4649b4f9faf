package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.writing.Outline.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Writes one section: chooses its facts, lets [Telling] put them into sentences, and adds what the guidance says.
final class SectionWriter {

    private static final int MOST_PASSAGES = 3;

    private final Section section;
    private final Ledger ledger;

    SectionWriter(Section section, Ledger ledger) {
        this.section = section;
        this.ledger = ledger;
    }

    List<Sentence> write() {
        int passages = passages();
        List<Sentence> sentences = new ArrayList<>(new Telling(ledger).of(chosen(section.sentences() - passages)));
        PassageSentences guidance = new PassageSentences(ledger);
        IntStream.rangeClosed(1, passages).mapToObj(guidance::sentence).forEach(sentences::add);
        return List.copyOf(sentences);
    }

    private int passages() {
        if (!section.passages()) {
            return 0;
        }
        int most = section.topics().isEmpty() ? section.sentences() : MOST_PASSAGES;
        return Math.min(most, ledger.passages().size());
    }

    /// As many facts as there are sentences to fill: those that close the section, then findings up to half of the
    /// rest,
    /// then from every topic its most important ones; in reading order.
    private List<Citation> chosen(int most) {
        List<Citation> closing = section.with().stream()
                .flatMap(beginning -> all().stream().filter(citation -> begins(citation, beginning)))
                .filter(citation -> !isSaidByHeadline(citation))
                .distinct()
                .limit(most)
                .toList();
        List<List<Citation>> topics = section.topics().stream().map(this::about).toList();
        Set<Citation> taken = new TreeSet<>();
        int left = most - closing.size();
        int half = left / 2;
        for (List<Citation> topic : topics) {
            boolean findings = !topic.isEmpty() && fact(topic.getFirst()).topic() == Topic.FINDING;
            if (findings) {
                taken.addAll(topic.subList(0, Math.min(half, topic.size())));
            }
        }
        fill(taken, topics, left);
        List<Citation> chosen = new ArrayList<>();
        topics.forEach(topic -> topic.stream().filter(taken::contains).forEach(chosen::add));
        chosen.addAll(closing);
        return chosen;
    }

    private static void fill(Set<Citation> taken, List<List<Citation>> topics, int most) {
        int longest = topics.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (List<Citation> topic : topics) {
                if (rank < topic.size() && taken.size() < most) {
                    taken.add(topic.get(rank));
                }
            }
        }
    }

    private List<Citation> about(Topic topic) {
        return ledger.factsAbout(topic).stream()
                .filter(citation -> section.holds(fact(citation)) && !section.closesWith(fact(citation)))
                .filter(citation -> !isSaidByHeadline(citation))
                .toList();
    }

    /// Period and total of a scheme say what its headline fact says.
    private boolean isSaidByHeadline(Citation citation) {
        String computation = fact(citation).computation();
        boolean part = computation.equals("scheme.period") || computation.equals("scheme.total");
        return part && ledger.factOf("scheme.headline").isPresent();
    }

    private List<Citation> all() {
        return IntStream.rangeClosed(1, ledger.facts().size())
                .mapToObj(Citation::fact)
                .toList();
    }

    private boolean begins(Citation citation, String beginning) {
        return fact(citation).computation().startsWith(beginning);
    }

    private Fact fact(Citation citation) {
        return ledger.fact(citation).orElseThrow();
    }
}
