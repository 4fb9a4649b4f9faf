package io.casewright.bench.checker;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What cited facts hold, so that a planted falsehood is false for certain.
final class Known {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Known() {}

    private static Stream<String> texts(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> Stream.concat(
                        Stream.of(fact.statement()),
                        fact.values().values().stream().map(Value::text)));
    }

    static Set<BigDecimal> numbers(List<Fact> facts) {
        return texts(facts)
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(match -> new BigDecimal(match.group().replace(",", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> dates(List<Fact> facts) {
        return texts(facts)
                .flatMap(text -> DATE.matcher(text).results())
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names of persons and entities that a ledger knows.
    static Set<String> names(Ledger ledger) {
        return names(ledger.facts());
    }

    static Set<String> names(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.values().values().stream())
                .filter(Value.NameValue.class::isInstance)
                .map(Value::text)
                .filter(name -> name.indexOf(' ') > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean says(List<Fact> facts, String pattern) {
        Pattern sought = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return texts(facts).anyMatch(text -> sought.matcher(text).find());
    }
}
