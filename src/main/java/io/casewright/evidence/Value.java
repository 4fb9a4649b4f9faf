package io.casewright.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/// One typed value of a fact. [#text()] is the form in which the built-in writer prints it and a slot is filled.
public sealed interface Value {

    String text();

    record MoneyValue(Money money) implements Value {
        @Override
        public String text() {
            return money.toString();
        }
    }

    /// A whole number of things.
    record CountValue(long count) implements Value {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "%,d", count);
        }
    }

    /// A calendar day in the booking zone.
    record DayValue(LocalDate day) implements Value {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /// Whole calendar days in the booking zone, both ends included.
    record PeriodValue(LocalDate from, LocalDate to) implements Value {

        public PeriodValue {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "a period cannot end (%s) before it begins (%s)".formatted(to, from));
            }
        }

        @Override
        public String text() {
            return from.equals(to) ? from.toString() : from + " to " + to;
        }
    }

    /// A length of time in whole hours.
    record HoursValue(long hours) implements Value {
        @Override
        public String text() {
            return hours + (hours == 1 ? " hour" : " hours");
        }
    }

    /// The name of a person or an entity.
    record NameValue(String name) implements Value {
        @Override
        public String text() {
            return name;
        }
    }

    /// An account number, IBAN, wallet or card, as the record holds it.
    record AccountValue(String account) implements Value {
        @Override
        public String text() {
            return account;
        }
    }

    /// A country by its ISO 3166-1 alpha-2 code; the text is its English name.
    record CountryValue(String code) implements Value {

        public CountryValue {
            code = code.toUpperCase(Locale.ROOT);
        }

        @Override
        public String text() {
            return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        }
    }

    /// A share of one: 0.42 is printed as `42 %`.
    record RatioValue(BigDecimal ratio) implements Value {
        @Override
        public String text() {
            return "%s %%"
                    .formatted(ratio.movePointRight(2).stripTrailingZeros().toPlainString());
        }
    }

    /// How many times one figure is of another, 3.5 for three and a half times.
    record MultipleValue(BigDecimal times) implements Value {
        @Override
        public String text() {
            return times.stripTrailingZeros().toPlainString() + " times";
        }
    }

    /// Words that a record holds (an occupation, a status, a channel, an address); checked word by word.
    record TextValue(String words) implements Value {
        @Override
        public String text() {
            return words;
        }
    }
}
