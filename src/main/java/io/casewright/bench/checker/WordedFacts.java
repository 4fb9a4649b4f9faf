package io.casewright.bench.checker;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import io.casewright.evidence.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words a fact by the list of true sentences.
final class WordedFacts {

    private static final Pattern SLOT = Pattern.compile("\\{([\\w-]+)(?::(\\w+))?}");
    private static final List<Wording> WORDINGS = load();

    private record Wording(String computation, String grammar, String sentence) {}

    private final Ledger ledger;
    private final Random dice;
    private final Speller speller;
    private final Set<String> persons;

    WordedFacts(Ledger ledger, Random dice) {
        this.ledger = ledger;
        this.dice = dice;
        this.speller = new Speller(dice);
        this.persons = ledger.facts().stream()
                .filter(fact -> fact.computation().startsWith("profile.identity")
                        && fact.statement().contains("a person born"))
                .flatMap(fact -> Optional.ofNullable(fact.values().get("who")).stream())
                .map(Value::text)
                .collect(Collectors.toSet());
    }

    /// All wordings of one fact.
    List<Told> of(int number) {
        Fact fact = ledger.facts().get(number - 1);
        List<Told> told = new ArrayList<>();
        for (Wording wording : WORDINGS) {
            if (fact.computation().startsWith(wording.computation())) {
                filled(wording.sentence(), fact)
                        .ifPresent(text ->
                                told.add(new Told(wording.grammar(), text, List.of(Citation.fact(number)), ledger)));
            }
        }
        return told;
    }

    private Optional<String> filled(String sentence, Fact fact) {
        boolean ofAPerson =
                Pattern.compile("\\b(born|birth|lives)\\b").matcher(sentence).find();
        if (ofAPerson && !fact.statement().contains("a person born")) {
            return Optional.empty();
        }
        if (!fits(sentence, fact)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        Matcher slot = SLOT.matcher(sentence);
        while (slot.find()) {
            Value value = fact.values().get(slot.group(1));
            if (value == null || says(value, 1) || (slot.group(1).startsWith("who") && isSpokenOfOtherwise(fact))) {
                return Optional.empty();
            }
            slot.appendReplacement(text, Matcher.quoteReplacement(spelled(value, slot.group(2))));
        }
        slot.appendTail(text);
        return Optional.of(capital(text.toString()));
    }

    /// Sentences that one kind of fact has in two forms.
    private static boolean fits(String sentence, Fact fact) {
        boolean compares = sentence.contains("exceeds")
                || sentence.contains("more than the")
                || sentence.contains("yet ")
                || sentence.contains("but ");
        boolean employer = sentence.startsWith("No employer");
        boolean escalated = sentence.contains("escalated");
        return (!compares || isMore(fact))
                && (!employer || fact.statement().contains("an employer"))
                && (!escalated || fact.statement().contains("escalated"));
    }

    private static boolean isMore(Fact fact) {
        Value actual = fact.values().getOrDefault("actual", fact.values().get("peak"));
        Value other = fact.values().getOrDefault("expected", fact.values().get("median"));
        return actual instanceof Value.MoneyValue(Money more)
                && other instanceof Value.MoneyValue(Money less)
                && more.amount().compareTo(less.amount()) > 0;
    }

    /// A count of one would need another sentence.
    private static boolean says(Value value, long count) {
        return value instanceof Value.CountValue(long known) && known <= count;
    }

    /// Facts about one of several accounts are worded in their own way.
    private static boolean isSpokenOfOtherwise(Fact fact) {
        return fact.statement().contains(" the savings account");
    }

    private String spelled(Value value, String manner) {
        String asked = manner == null ? "" : manner;
        boolean company = value instanceof Value.NameValue(String name) && !persons.contains(name);
        return speller.spell(value, company && asked.equals("short") ? "" : asked);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    Random dice() {
        return dice;
    }

    Speller speller() {
        return speller;
    }

    private static List<Wording> load() {
        try (InputStream stream = WordedFacts.class.getResourceAsStream("true-sentences.txt")) {
            if (stream == null) {
                throw new IllegalStateException("true-sentences.txt is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", 3))
                    .map(parts -> new Wording(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read true-sentences.txt", e);
        }
    }
}
