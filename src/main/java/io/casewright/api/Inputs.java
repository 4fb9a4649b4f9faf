package io.casewright.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reads parameters from text and refuses what they are not, by name and with what would be right.
final class Inputs {

    private Inputs() {}

    /// A whole number from 1 to `most`.
    static int number(String name, Optional<String> text, int usual, int most) {
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw outside(name, text.get(), most);
        }
        throw outside(name, text.get(), most);
    }

    /// One of an enum's names, in any case and with `-` for `_`.
    static <E extends Enum<E>> Optional<E> choice(String name, Optional<String> text, Class<E> type) {
        return text.map(word -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> notOneOf(name, word, names(type))));
    }

    /// An instant, or a day in UTC: its first instant, or the first one after it.
    static Optional<Instant> instant(String name, Optional<String> text, boolean afterTheDay) {
        return text.map(word -> {
            try {
                return word.length() > 10 ? Instant.parse(word) : startOf(LocalDate.parse(word), afterTheDay);
            } catch (DateTimeParseException notATime) {
                throw Problems.invalid(
                        name,
                        "%s must be a day such as 2026-01-31 or an instant such as 2026-01-31T10:15:00Z, not \"%s\"."
                                .formatted(name, Problems.abridged(word)));
            }
        });
    }

    static Optional<BigDecimal> amount(String name, Optional<String> text) {
        return text.map(word -> {
            try {
                return new BigDecimal(word);
            } catch (NumberFormatException notANumber) {
                throw Problems.invalid(
                        name,
                        "%s must be an amount such as 9000 or 9000.50, not \"%s\"."
                                .formatted(name, Problems.abridged(word)));
            }
        });
    }

    static String required(String name, Optional<String> text, int longest) {
        String words = text.orElse("").strip();
        if (words.isEmpty() || words.length() > longest) {
            throw Problems.invalid(name, "%s must have 1 to %,d characters.".formatted(name, longest));
        }
        return words;
    }

    /// A language by its BCP 47 tag; region and script do not count.
    static Optional<String> language(String name, Optional<String> text) {
        return text.map(tag -> {
            String language = Locale.forLanguageTag(tag).getLanguage();
            if (language.isEmpty() && !tag.equals("und")) {
                throw Problems.invalid(
                        name,
                        "%s must be a BCP 47 tag such as en, zh or pt-BR, not \"%s\"."
                                .formatted(name, Problems.abridged(tag)));
            }
            return language.isEmpty() ? tag : language;
        });
    }

    /// An id from a path; what cannot be an id is unknown like any other that is not there.
    static <T> T id(String what, String text, Function<String, T> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problems.unknown(what, Problems.abridged(text));
        }
    }

    /// A cursor that a caller gave back.
    static <T> Optional<T> after(Optional<String> text, Function<String, T> make) {
        return text.map(word -> {
            try {
                return make.apply(word);
            } catch (IllegalArgumentException notACursor) {
                throw Problems.invalid("after", "after must be the value of next of the page before.");
            }
        });
    }

    static RuntimeException notOneOf(String name, String word, List<String> known) {
        String nearest =
                Nearest.to(word, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
        return Problems.invalid(
                name,
                "%s must be one of %s, not \"%s\".%s"
                        .formatted(name, String.join(", ", known), Problems.abridged(word), nearest));
    }

    private static Instant startOf(LocalDate day, boolean afterIt) {
        LocalDate start = afterIt ? day.plusDays(1) : day;
        return start.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static RuntimeException outside(String name, String text, int most) {
        return Problems.invalid(
                name,
                "%s must be a whole number from 1 to %d, not \"%s\".".formatted(name, most, Problems.abridged(text)));
    }
}
