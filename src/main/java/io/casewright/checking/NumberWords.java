package io.casewright.checking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `twelve`, `twenty-four`, `a dozen`, `three hundred and five` as numbers.
final class NumberWords {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Map<String, Integer> VALUES = values();

    private NumberWords() {}

    /// @param tokens how many tokens it takes
    record Read(BigDecimal value, int tokens) {}

    static boolean isNumber(String word) {
        return VALUES.containsKey(word);
    }

    /// The number that begins at a position; empty when none does. `one` alone is read too.
    static Optional<Read> at(Text text, int start) {
        int sum = 0;
        int part = 0;
        int index = start;
        boolean any = false;
        while (index < text.size()) {
            String word = text.wordAt(index);
            Integer value = VALUES.get(word);
            if (value != null) {
                part += value;
                any = true;
            } else if (any && word.equals("hundred")) {
                part *= 100;
            } else if (any && word.equals("thousand")) {
                sum += part * 1_000;
                part = 0;
            } else if (!(any && joins(text, index))) {
                break;
            }
            index++;
        }
        if (!any) {
            return Optional.empty();
        }
        return Optional.of(new Read(BigDecimal.valueOf(sum + part), index - start));
    }

    /// The "and" of "three hundred and five".
    private static boolean joins(Text text, int index) {
        String before = text.wordAt(index - 1);
        boolean afterScale = before.equals("hundred") || before.equals("thousand");
        return text.wordAt(index).equals("and") && afterScale && VALUES.containsKey(text.wordAt(index + 1));
    }

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        for (int index = 0; index < SMALL.size(); index++) {
            values.put(SMALL.get(index), index);
        }
        for (int ten = 0; ten < TENS.size(); ten++) {
            int value = (ten + 2) * 10;
            values.put(TENS.get(ten), value);
            for (int one = 1; one <= 9; one++) {
                values.put(TENS.get(ten) + "-" + SMALL.get(one), value + one);
            }
        }
        values.put("dozen", 12);
        return Map.copyOf(values);
    }
}
