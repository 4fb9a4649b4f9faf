package io.casewright.bench.checker;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/// Falsehoods in what a sentence cites, and in what guidance is made to say.
final class CitationLies {

    private static final Pattern AMOUNT = Pattern.compile("USD \\d[\\d,]*\\.\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*\\.\\d{2}");

    private final Random dice;

    CitationLies(Random dice) {
        this.dice = dice;
    }

    Map<String, Lie> kinds() {
        Map<String, Lie> kinds = new LinkedHashMap<>();
        kinds.put(
                "citation invented",
                truth -> Optional.of(truth.citing("", List.of(Citation.fact(900 + dice.nextInt(99))))));
        kinds.put("citation missing", truth -> Optional.of(truth.citing("", List.of())));
        kinds.put("right figure, wrong citation", this::wrongCitation);
        kinds.put("guidance cited for a fact of the case", this::guidanceForFact);
        return kinds;
    }

    private Optional<Told> wrongCitation(Told truth) {
        List<BigDecimal> said = AMOUNT.matcher(truth.text())
                .results()
                .flatMap(match -> NUMBER.matcher(match.group()).results())
                .map(match -> new BigDecimal(match.group().replace(",", "")))
                .toList();
        List<Citation> others = new ArrayList<>();
        List<Fact> facts = truth.ledger().facts();
        for (int number = 1; number <= facts.size(); number++) {
            Set<BigDecimal> known = Known.numbers(List.of(facts.get(number - 1)));
            if (said.stream().noneMatch(amount -> known.stream().anyMatch(other -> other.compareTo(amount) == 0))) {
                others.add(Citation.fact(number));
            }
        }
        return said.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(truth.citing("", List.of(others.get(dice.nextInt(others.size())))));
    }

    private Optional<Told> guidanceForFact(Told truth) {
        boolean figures = NUMBER.matcher(truth.text()).find();
        return truth.ledger().passages().isEmpty() || !figures
                ? Optional.empty()
                : Optional.of(truth.citing(
                        "",
                        List.of(Citation.passage(
                                1 + dice.nextInt(truth.ledger().passages().size())))));
    }

    /// What guidance says in general, told of this case.
    List<Told> ofGuidance(Ledger ledger) {
        List<Told> lies = new ArrayList<>();
        List<String> names = List.copyOf(Known.names(ledger));
        for (int number = 1; number <= ledger.passages().size() && !names.isEmpty(); number++) {
            String clause = TrueSentences.firstClause(
                    ledger.passages().get(number - 1).passage().text());
            if (clause.length() > 200 || clause.length() < 20) {
                continue;
            }
            String sign = clause.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + clause.substring(1);
            String name = names.get(dice.nextInt(names.size()));
            List<Citation> passage = List.of(Citation.passage(number));
            List<Citation> fact =
                    List.of(Citation.fact(1 + dice.nextInt(ledger.facts().size())));
            lies.add(new Told(
                    "typology's example told of a party", name + " shows this: " + sign + ".", passage, ledger));
            lies.add(new Told(
                    "typology's example told of the customer",
                    "In this case, the customer shows this: " + sign + ".",
                    passage,
                    ledger));
            lies.add(new Told(
                    "indicator told as a fact, with a fact cited",
                    "The records show that " + sign + ".",
                    fact,
                    ledger));
            lies.add(new Told(
                    "indicator told as a fact, with both cited",
                    "For %s, the records show that %s.".formatted(name, sign),
                    List.of(fact.getFirst(), passage.getFirst()),
                    ledger));
        }
        return lies;
    }
}
