package io.casewright.report.completeness;

import io.casewright.assist.KeptLedger;
import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.checking.BlindReader;
import io.casewright.checking.BlindReading;
import io.casewright.evidence.Citation;
import io.casewright.evidence.LedgerId;
import io.casewright.report.Filing;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import io.casewright.report.completeness.Completeness.Lack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report's sentences with the facts that they cite, and the facts of its ledgers that nothing cites.
final class Told {

    private final Filing filing;
    private final List<Line> lines = new ArrayList<>();
    private final Map<LedgerId, Map<String, KeptFact>> facts = new LinkedHashMap<>();
    private final Set<String> cited = new HashSet<>();
    private final String text;
    private final BlindReading reading;

    Told(Filing filing) {
        this.filing = filing;
        for (ReportSection section : filing.report().sections()) {
            Map<String, KeptFact> known = facts.computeIfAbsent(section.ledger(), this::factsOf);
            section.sentences().forEach(sentence -> lines.add(new Line(section, sentence, cited(sentence, known))));
        }
        lines.forEach(line -> line.facts().forEach(fact -> cited.add(fact.computation())));
        this.text = folded(lines.stream().map(line -> line.sentence().text()).collect(Collectors.joining(" ")));
        this.reading = BlindReader.read(
                lines.stream().map(line -> line.sentence().text()).toList());
    }

    /// A sentence of the report.
    record Line(ReportSection section, ReportSentence sentence, List<KeptFact> facts) {

        boolean cites(String beginning) {
            return facts.stream().anyMatch(fact -> fact.computation().startsWith(beginning));
        }
    }

    Filing filing() {
        return filing;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /// What somebody who sees nothing but the text can answer.
    BlindReading reading() {
        return reading;
    }

    /// The first sentences of the report.
    List<Line> opening(int sentences) {
        return lines.subList(0, Math.min(sentences, lines.size()));
    }

    /// Whether the text holds words, however they are written large or small and set apart.
    boolean says(String words) {
        return text.contains(folded(words));
    }

    /// Whether a fact of such a computation is cited.
    boolean cites(String beginning) {
        return cited.stream().anyMatch(computation -> computation.startsWith(beginning));
    }

    boolean citesTopic(String topic) {
        return lines.stream()
                .flatMap(line -> line.facts().stream())
                .anyMatch(fact -> fact.topic().equals(topic));
    }

    /// Whether the ledgers hold such a fact, cited or not.
    boolean knows(Predicate<KeptFact> wanted) {
        return all().anyMatch(wanted);
    }

    long count(Predicate<KeptFact> wanted) {
        return all().filter(wanted).map(KeptFact::computation).distinct().count();
    }

    /// What is missing, with the first fact of the ledgers that would say it, else with where else to look.
    Lack lack(String what, Predicate<KeptFact> would, String elsewhere) {
        Optional<String> found = facts.entrySet().stream()
                .flatMap(entry -> entry.getValue().values().stream()
                        .filter(fact -> !cited.contains(fact.computation()))
                        .filter(would)
                        .map(fact -> "fact %s of ledger %s: %s".formatted(fact.id(), entry.getKey(), fact.statement())))
                .findFirst();
        return new Lack(what, found.orElse(elsewhere));
    }

    private Stream<KeptFact> all() {
        return facts.values().stream().flatMap(known -> known.values().stream());
    }

    private Map<String, KeptFact> factsOf(LedgerId id) {
        Map<String, KeptFact> known = new LinkedHashMap<>();
        Optional.ofNullable(filing.ledgers().get(id))
                .map(KeptLedger::facts)
                .orElse(List.of())
                .forEach(fact -> known.put(fact.id(), fact));
        return known;
    }

    private static List<KeptFact> cited(ReportSentence sentence, Map<String, KeptFact> known) {
        return sentence.citations().stream()
                .map(Citation::toString)
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
