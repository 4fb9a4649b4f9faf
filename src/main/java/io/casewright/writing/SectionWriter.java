package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.writing.Outline.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Writes one section: chooses its facts, joins the short ones and says "the customer" where the name was just said.
final class SectionWriter {

    private static final int MOST_PASSAGES = 3;
    private static final int SHORT = 95;

    private final Section section;
    private final Ledger ledger;

    SectionWriter(Section section, Ledger ledger) {
        this.section = section;
        this.ledger = ledger;
    }

    List<Sentence> write() {
        int passages = 0;
        if (section.passages()) {
            int most = section.topics().isEmpty() ? section.sentences() : MOST_PASSAGES;
            passages = Math.min(
                    Math.min(most, section.sentences()), ledger.passages().size());
        }
        List<Sentence> sentences = new ArrayList<>(told(chosen(section.sentences() - passages)));
        PassageSentences guidance = new PassageSentences(ledger);
        IntStream.rangeClosed(1, passages).mapToObj(guidance::sentence).forEach(sentences::add);
        return List.copyOf(sentences);
    }

    /// As many facts as there are sentences to fill: from every topic its most important ones, in reading order.
    private List<Citation> chosen(int most) {
        List<List<Citation>> topics = section.topics().stream()
                .map(ledger::factsAbout)
                .filter(facts -> !facts.isEmpty())
                .toList();
        List<TreeSet<Integer>> taken = new ArrayList<>();
        topics.forEach(topic -> taken.add(new TreeSet<>()));
        int left = most;
        for (int rank = 0; left > 0 && rank < ledger.facts().size(); rank++) {
            for (int topic = 0; topic < topics.size() && left > 0; topic++) {
                if (rank < topics.get(topic).size()) {
                    taken.get(topic).add(rank);
                    left--;
                }
            }
        }
        List<Citation> chosen = new ArrayList<>();
        for (int topic = 0; topic < topics.size(); topic++) {
            List<Citation> facts = topics.get(topic);
            taken.get(topic).forEach(rank -> chosen.add(facts.get(rank)));
        }
        return chosen;
    }

    private List<Sentence> told(List<Citation> citations) {
        List<Sentence> sentences = new ArrayList<>();
        Optional<String> spokenOf = Optional.empty();
        int index = 0;
        while (index < citations.size()) {
            Citation citation = citations.get(index);
            Fact fact = fact(citation);
            Optional<String> who = Statements.opensWith(fact);
            String text = fact.statement();
            if (who.isPresent() && who.equals(spokenOf)) {
                text = Statements.aboutTheCustomer(fact);
            }
            if (index + 1 < citations.size() && joins(fact, fact(citations.get(index + 1)))) {
                Citation next = citations.get(index + 1);
                text = Statements.withoutStop(text) + "; "
                        + Statements.inner(fact(next).statement());
                sentences.add(new Sentence(text, List.of(citation, next)));
                index += 2;
            } else {
                sentences.add(new Sentence(text, List.of(citation)));
                index++;
            }
            spokenOf = who;
        }
        return sentences;
    }

    /// Two short facts of one topic that hold no quotation.
    private static boolean joins(Fact one, Fact other) {
        boolean shortOnes =
                one.statement().length() <= SHORT && other.statement().length() <= SHORT;
        boolean plain = one.statement().indexOf('“') < 0 && one.statement().indexOf(';') < 0;
        return one.topic() == other.topic() && isJoinable(one.topic()) && shortOnes && plain;
    }

    private static boolean isJoinable(Topic topic) {
        return switch (topic) {
            case PROFILE, ACCOUNT, PARTY, ACTIVITY, COUNTERPARTY, GEOGRAPHY, CASH -> true;
            case BASELINE, FLOW, ALERT, NOTE, FINDING, SCHEME, MITIGATION, GAP -> false;
        };
    }

    private Fact fact(Citation citation) {
        return ledger.fact(citation).orElseThrow();
    }
}
