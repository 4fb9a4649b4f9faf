package io.casewright.analysis.declare;

import io.casewright.knowledge.Lexicon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The thresholds of one library entry's `test:` block, or of a block within it. Reading one that is missing, is of the
/// wrong type or is out of range throws [InvalidTestException], as does [#allRead()] when the block holds one that no
/// signal asked for.
public final class Parameters {

    private final String indicator;
    private final Map<String, Object> given;
    private final Map<String, Lexicon> lexicons;
    private final Set<String> read = new HashSet<>(Set.of("signal"));
    private final List<Parameters> blocks = new ArrayList<>();

    private Parameters(String indicator, Map<String, Object> given, Map<String, Lexicon> lexicons) {
        this.indicator = indicator;
        this.given = Map.copyOf(given);
        this.lexicons = lexicons;
    }

    /// The whole block, which must say where its thresholds come from.
    ///
    /// @param lexicons by id
    public static Parameters of(String indicator, Map<String, Object> given, Map<String, Lexicon> lexicons) {
        Parameters whole = new Parameters(indicator, given, lexicons);
        whole.text("threshold-source");
        return whole;
    }

    public boolean has(String key) {
        return given.containsKey(key);
    }

    public String text(String key) {
        read.add(key);
        Object value = given.get(key);
        if (!(value instanceof String words) || words.isBlank()) {
            throw wrong(key, "words");
        }
        return words;
    }

    /// One of some words; the first where the block does not say.
    public String choice(String key, List<String> words) {
        String chosen = has(key) ? text(key) : words.getFirst();
        if (!words.contains(chosen)) {
            throw wrong(key, "one of " + words);
        }
        return chosen;
    }

    public List<String> texts(String key) {
        read.add(key);
        if (!(given.get(key) instanceof List<?> values) || values.isEmpty()) {
            throw wrong(key, "a list of words");
        }
        return values.stream().map(String::valueOf).toList();
    }

    public boolean isBlock(String key) {
        return given.get(key) instanceof Map<?, ?>;
    }

    public boolean isList(String key) {
        return given.get(key) instanceof List<?>;
    }

    /// Words that follow one another in a sentence: they hold no figure, which no fact would carry.
    public String wording(String key) {
        String words = text(key);
        if (words.chars().anyMatch(Character::isDigit) || words.indexOf('{') >= 0) {
            throw wrong(key, "words without a figure, because they become part of a sentence");
        }
        return words;
    }

    /// A whole number from 1.
    public int count(String key) {
        BigDecimal number = number(key, "a whole number from 1");
        if (number.signum() <= 0 || number.stripTrailingZeros().scale() > 0) {
            throw wrong(key, "a whole number from 1");
        }
        return number.intValueExact();
    }

    public int count(String key, int otherwise) {
        return has(key) ? count(key) : otherwise;
    }

    /// A whole number from 0 to 23.
    public int hour(String key) {
        BigDecimal number = number(key, "an hour of the day, 0 to 23");
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(23)) > 0) {
            throw wrong(key, "an hour of the day, 0 to 23");
        }
        return number.intValueExact();
    }

    /// A share above 0 and up to 1.
    public double share(String key) {
        BigDecimal number = number(key, "a share above 0 and up to 1");
        if (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) > 0) {
            throw wrong(key, "a share above 0 and up to 1");
        }
        return number.doubleValue();
    }

    public double share(String key, double otherwise) {
        return has(key) ? share(key) : otherwise;
    }

    /// A multiple above 1.
    public double times(String key) {
        BigDecimal number = number(key, "a multiple above 1");
        if (number.compareTo(BigDecimal.ONE) <= 0) {
            throw wrong(key, "a multiple above 1");
        }
        return number.doubleValue();
    }

    /// A number above 0.
    public double ratio(String key) {
        BigDecimal number = number(key, "a number above 0");
        if (number.signum() <= 0) {
            throw wrong(key, "a number above 0");
        }
        return number.doubleValue();
    }

    /// Any number, also below 0.
    public BigDecimal decimal(String key) {
        return number(key, "a number");
    }

    /// An amount in whole US dollars, or what is said in the source's own currency of about the same worth; see
    /// [Scale].
    public long amount(String key) {
        return count(key);
    }

    public long amount(String key, long otherwise) {
        return has(key) ? amount(key) : otherwise;
    }

    /// A block within the block.
    public Parameters block(String key) {
        read.add(key);
        if (!(given.get(key) instanceof Map<?, ?> map)) {
            throw wrong(key, "a block of parameters");
        }
        return inner(map);
    }

    public Optional<Parameters> blockIfAny(String key) {
        return has(key) ? Optional.of(block(key)) : Optional.empty();
    }

    /// A list of blocks.
    public List<Parameters> blocks(String key) {
        read.add(key);
        if (!(given.get(key) instanceof List<?> values) || values.isEmpty()) {
            throw wrong(key, "a list of blocks of parameters");
        }
        List<Parameters> all = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof Map<?, ?> map)) {
                throw wrong(key, "a list of blocks of parameters");
            }
            all.add(inner(map));
        }
        return all;
    }

    private Parameters inner(Map<?, ?> map) {
        Map<String, Object> fields = new TreeMap<>();
        map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        Parameters block = new Parameters(indicator, fields, lexicons);
        blocks.add(block);
        return block;
    }

    /// The keys that a block of free keys holds, which are all taken as read.
    public Set<String> keys() {
        read.addAll(given.keySet());
        return new TreeSet<>(given.keySet());
    }

    /// The lexicon of that id.
    public Lexicon lexicon(String key) {
        Lexicon known = lexicons.get(text(key));
        if (known == null) {
            throw wrong(key, "a lexicon of lexicons.yaml, which are " + new TreeSet<>(lexicons.keySet()));
        }
        return known;
    }

    private BigDecimal number(String key, String expected) {
        read.add(key);
        if (!(given.get(key) instanceof Number value)) {
            throw wrong(key, expected);
        }
        return new BigDecimal(value.toString());
    }

    /// @throws InvalidTestException when the block, or one within it, holds a parameter that nobody read
    public void allRead() {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            throw new InvalidTestException("indicator %s: signal \"%s\" knows no parameter %s; it reads %s"
                    .formatted(indicator, given.get("signal"), unknown, new TreeSet<>(read)));
        }
        blocks.forEach(Parameters::allRead);
    }

    public InvalidTestException wrong(String key, String expected) {
        return new InvalidTestException("indicator %s: parameter \"%s\" must be %s, not \"%s\""
                .formatted(indicator, key, expected, given.get(key)));
    }

    public String indicator() {
        return indicator;
    }

    /// The block as words, the same for the same block.
    @Override
    public String toString() {
        return new TreeMap<>(given).toString();
    }
}
