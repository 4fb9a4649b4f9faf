package io.casewright.assist.tool;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the periods of a question, absolute ones and those relative to the dossier's newest day.
final class SpanReader {

    private static final String COUNT = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few)";
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final String P = DayPoint.POINT;
    private static final Pattern RANGE = Pattern.compile("\\b(?:between|from|in|during)(?: the months of)? (" + P
            + ") (?:and|to|until|till|through|–|-) (" + P + ")");
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:chang|differ|compar|develop)[^?]*?\\b(?:from|between) (" + P + ") (?:to|and) (" + P + ")");
    private static final Pattern SINCE = Pattern.compile(
            "\\b(?:since|starting(?: in| on)?|as of|from) (" + P + ")(?: (?:on|onwards?|on wards))?\\b");
    private static final Pattern AFTER = Pattern.compile("\\bafter (" + P + ")");
    private static final Pattern UNTIL =
            Pattern.compile("\\b(?:until|till|up to|up until|through|by(?: the)? end of) (" + P + ")");
    private static final Pattern BEFORE = Pattern.compile("\\b(?:before|prior to) (" + P + ")");
    private static final Pattern IN = Pattern.compile("\\b(?:in|during|on|for|of|at|over|within|about|with|and|to)"
            + "(?: the)?(?: month of| year)? (" + P + ")");
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}\\d])(" + DayPoint.PLAIN + ")");

    private static final String LEAD = "\\b(?:(?:in|during|over|for|within|from|of) )?";
    private static final Pattern TRAILING = Pattern.compile(
            LEAD + "(?:the )?(?:last|past|previous|preceding) " + COUNT + " (day|week|month|year)s?\\b");
    private static final Pattern CALENDAR =
            Pattern.compile(LEAD + "(?:the )?(last|previous|past|this|current) (week|month|quarter|year)\\b(?! of)");
    private static final Pattern DAY = Pattern.compile("\\b(today|yesterday)\\b");
    private static final Pattern SHIFT = Pattern.compile("\\b(?:(?:in|during|for|with|to|than) )?(?:in )?the "
            + "(?:(week|month|quarter|year|period|days?) (before|after)(?: that| it)?"
            + "|(previous|preceding|prior|following|next) (week|month|quarter|year|period))\\b");
    private static final Pattern YEAR_EARLIER = Pattern.compile(
            "\\b(?:in |with |to )?the same (?:month|period|time|days|quarter)(?: of)?(?: a| one| the)? "
                    + "(?:year (?:earlier|before|ago)|last year|previous year|year)\\b|\\ba year (?:earlier|before)\\b");

    private final LocalDate first;
    private final LocalDate asOf;
    private final Optional<Span> earlier;

    /// @param first the day that "until" begins from
    /// @param asOf the day that "last month" is counted from
    /// @param earlier the period of the question before this one, which "the month before" is counted from
    SpanReader(LocalDate first, LocalDate asOf, Optional<Span> earlier) {
        this.first = first.isAfter(asOf) ? asOf : first;
        this.asOf = asOf;
        this.earlier = earlier;
    }

    /// A period and where the question names it.
    private record Found(Span span, int at) {}

    /// A way to name a period.
    private record Rule(Pattern pattern, Function<MatchResult, Optional<Span>> reading) {}

    /// The periods in the order of the question; what they were read from is taken. At most two.
    List<Span> read(QuestionText text) {
        Optional<MatchResult> change = text.find(CHANGE);
        if (change.isPresent()) {
            MatchResult match = change.get();
            text.take(match.start(1), match.end(2));
            return Stream.of(match.group(2), match.group(1))
                    .map(this::point)
                    .flatMap(Optional::stream)
                    .toList();
        }
        List<Found> found = new ArrayList<>();
        for (Rule rule : rules()) {
            while (found.size() < 2 && text.has(rule.pattern())) {
                text.take(rule.pattern())
                        .ifPresent(match -> rule.reading()
                                .apply(match)
                                .ifPresent(span -> found.add(new Found(span, match.start()))));
            }
        }
        List<Span> spans = new ArrayList<>(found.stream()
                .sorted(Comparator.comparingInt(Found::at))
                .map(Found::span)
                .toList());
        shifted(text, spans.isEmpty() ? earlier : Optional.of(spans.getFirst())).ifPresent(spans::add);
        return spans;
    }

    private List<Rule> rules() {
        return List.of(
                new Rule(RANGE, this::range),
                new Rule(TRAILING, match -> Optional.of(trailing(match))),
                new Rule(CALENDAR, match -> Optional.of(calendar(match))),
                new Rule(DAY, match -> Optional.of(day(match))),
                new Rule(UNTIL, match -> point(match.group(1)).map(days -> upTo(days.to()))),
                new Rule(
                        BEFORE,
                        match -> point(match.group(1))
                                .map(days -> upTo(days.from().minusDays(1)))),
                new Rule(
                        AFTER,
                        match ->
                                point(match.group(1)).map(days -> from(days.to().plusDays(1)))),
                new Rule(SINCE, match -> point(match.group(1)).map(days -> from(days.from()))),
                new Rule(IN, match -> point(match.group(1))),
                new Rule(BARE, match -> point(match.group(1))));
    }

    private Optional<Span> point(String words) {
        return DayPoint.read(words, asOf);
    }

    private Optional<Span> range(MatchResult found) {
        Optional<Span> end = point(found.group(2));
        return end.flatMap(last -> DayPoint.read(found.group(1), last.to())
                .filter(begin -> !begin.from().isAfter(last.to()))
                .map(begin -> new Span(begin.from(), last.to())));
    }

    private Span upTo(LocalDate last) {
        return new Span(first.isBefore(last) ? first : last, last);
    }

    private Span from(LocalDate begin) {
        return new Span(begin, asOf.isBefore(begin) ? begin : asOf);
    }

    private Span trailing(MatchResult found) {
        int count = number(found.group(1));
        LocalDate before = switch (found.group(2)) {
            case "day" -> asOf.minusDays(count);
            case "week" -> asOf.minusWeeks(count);
            case "month" -> asOf.minusMonths(count);
            default -> asOf.minusYears(count);
        };
        return new Span(before.plusDays(1), asOf);
    }

    private static int number(String words) {
        int named = NUMBERS.indexOf(words);
        if (named > 0) {
            return named;
        }
        return words.equals("few") ? 3 : Math.max(1, Integer.parseInt(words));
    }

    private Span calendar(MatchResult found) {
        Span current = unit(found.group(2));
        return switch (found.group(1)) {
            case "this", "current" -> new Span(current.from(), asOf);
            default -> unitBefore(found.group(2), current.from());
        };
    }

    private Span unit(String unit) {
        return unitOf(unit, asOf);
    }

    private static Span unitBefore(String unit, LocalDate begin) {
        return unitOf(unit, begin.minusDays(1));
    }

    private static Span unitOf(String unit, LocalDate day) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week" -> {
                LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
                yield new Span(monday, monday.plusDays(6));
            }
            case "quarter" -> {
                YearMonth begin = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
                yield new Span(begin.atDay(1), begin.plusMonths(2).atEndOfMonth());
            }
            case "year" ->
                new Span(day.with(TemporalAdjusters.firstDayOfYear()), day.with(TemporalAdjusters.lastDayOfYear()));
            default -> Span.of(YearMonth.from(day));
        };
    }

    private Span day(MatchResult found) {
        LocalDate day = Map.of("today", asOf, "yesterday", asOf.minusDays(1)).getOrDefault(found.group(1), asOf);
        return new Span(day, day);
    }

    private Optional<Span> shifted(QuestionText text, Optional<Span> from) {
        Optional<MatchResult> year = text.take(YEAR_EARLIER);
        if (year.isPresent()) {
            return from.map(Span::yearEarlier);
        }
        Span base = from.orElseGet(() -> Span.of(YearMonth.from(asOf)));
        return text.take(SHIFT).map(found -> {
            String way = Optional.ofNullable(found.group(2)).orElseGet(() -> found.group(3));
            String unit = Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(4));
            boolean later = way.equals("after") || way.equals("following") || way.equals("next");
            return shifted(base, unit, later);
        });
    }

    private static Span shifted(Span base, String unit, boolean later) {
        if (unit.equals("period") || unit.startsWith("day")) {
            return later ? base.after() : base.before();
        }
        return later
                ? unitOf(unit, unitOf(unit, base.to()).to().plusDays(1))
                : unitOf(unit, unitOf(unit, base.from()).from().minusDays(1));
    }
}
