package io.casewright.analysis.signal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The thresholds of one library entry's `test:` block. Reading one that is missing, is of the wrong type or is out of
/// range throws [InvalidTestException], as does [#allRead()] when the block holds one that no signal asked for.
public final class Parameters {

    private final String indicator;
    private final Map<String, Object> given;
    private final Set<String> read = new HashSet<>(Set.of("signal", "threshold-source"));

    public Parameters(String indicator, Map<String, Object> given) {
        this.indicator = indicator;
        this.given = Map.copyOf(given);
        text("threshold-source");
    }

    public String text(String key) {
        read.add(key);
        Object value = given.get(key);
        if (!(value instanceof String words) || words.isBlank()) {
            throw wrong(key, "words");
        }
        return words;
    }

    public List<String> texts(String key) {
        read.add(key);
        if (!(given.get(key) instanceof List<?> values) || values.isEmpty()) {
            throw wrong(key, "a list of words");
        }
        return values.stream().map(String::valueOf).toList();
    }

    /// A whole number from 1.
    public int count(String key) {
        BigDecimal number = number(key, "a whole number from 1");
        if (number.signum() <= 0 || number.stripTrailingZeros().scale() > 0) {
            throw wrong(key, "a whole number from 1");
        }
        return number.intValueExact();
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

    /// A multiple above 1.
    public double times(String key) {
        BigDecimal number = number(key, "a multiple above 1");
        if (number.compareTo(BigDecimal.ONE) <= 0) {
            throw wrong(key, "a multiple above 1");
        }
        return number.doubleValue();
    }

    /// An amount in whole units of the account's own currency: thresholds are not converted.
    public long amount(String key) {
        return count(key);
    }

    private BigDecimal number(String key, String expected) {
        read.add(key);
        if (!(given.get(key) instanceof Number value)) {
            throw wrong(key, expected);
        }
        return new BigDecimal(value.toString());
    }

    void allRead() {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            throw new InvalidTestException("indicator %s: signal \"%s\" knows no parameter %s; it reads %s"
                    .formatted(indicator, given.get("signal"), unknown, new TreeSet<>(read)));
        }
    }

    InvalidTestException wrong(String key, String expected) {
        return new InvalidTestException("indicator %s: parameter \"%s\" must be %s, not \"%s\""
                .formatted(indicator, key, expected, given.get(key)));
    }
}
