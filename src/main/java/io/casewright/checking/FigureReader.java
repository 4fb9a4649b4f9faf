package io.casewright.checking;

import io.casewright.checking.Figure.Hedge;
import io.casewright.checking.Figure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the figures of a text: amounts, shares, multiples, lengths of time and counts.
final class FigureReader {

    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "twice", BigDecimal.valueOf(2),
            "thrice", BigDecimal.valueOf(3),
            "double", BigDecimal.valueOf(2),
            "doubled", BigDecimal.valueOf(2),
            "triple", BigDecimal.valueOf(3),
            "tripled", BigDecimal.valueOf(3),
            "tenfold", BigDecimal.TEN);

    private static final Pattern CONTINENTAL = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}");
    private static final Pattern GROUPING = Pattern.compile("[,’'\\u00A0\\u202F ]");
    private static final Set<String> TIMES = Set.of("times", "fold", "x");
    private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");
    private static final Set<String> RANGE = Set.of("to", "and", "or");

    private static final Set<String> STOP = Set.of(
            "of", "in", "on", "at", "from", "to", "by", "with", "for", "and", "or", "the", "a", "an", "is", "are",
            "was", "were", "has", "had", "have", "that", "which", "who", "as", "per", "within", "between", "into",
            "out", "its", "their", "than", "each", "came", "went", "left", "made", "paid", "but", "not", "during",
            "over", "cannot", "can", "could", "may", "might", "would", "do", "does", "did", "will", "be", "been",
            "when", "where", "while", "also", "only", "then", "this", "these", "those", "it", "they", "he", "she");

    private final Text text;
    private final BitSet taken;
    private final List<Figure> figures = new ArrayList<>();

    private FigureReader(Text text, BitSet taken) {
        this.text = text;
        this.taken = taken;
    }

    /// A word that makes a number a share or a multiple, or is one.
    static boolean isUnit(String folded) {
        return TIMES.contains(folded) || PERCENT.contains(folded) || MULTIPLES.containsKey(folded);
    }

    /// @param taken positions that are part of a date, a time or an id
    static List<Figure> read(Text text, BitSet taken) {
        FigureReader reader = new FigureReader(text, taken);
        int index = 0;
        while (index < text.size()) {
            index = reader.next(index);
        }
        reader.inheritUnits();
        return List.copyOf(reader.figures);
    }

    private int next(int index) {
        if (taken.get(index)) {
            return index + 1;
        }
        Token token = text.token(index);
        if (token.isNumber()) {
            return figure(index, plain(token.text()), index + 1);
        }
        BigDecimal multiple = MULTIPLES.get(token.folded());
        if (token.isWord() && multiple != null) {
            add(Kind.MULTIPLE, multiple, "", index, index);
            return index + 1;
        }
        Optional<NumberWords.Read> words = NumberWords.at(text, index);
        if (words.isEmpty() || isPronoun(index, words.get())) {
            return index + 1;
        }
        return figure(index, words.get().value(), index + words.get().tokens());
    }

    /// "one of them", "no one", "one another": no count.
    private boolean isPronoun(int index, NumberWords.Read read) {
        boolean one = read.tokens() == 1 && text.wordAt(index).equals("one");
        boolean counts = text.wordAt(index + 1).length() > 2 && !STOP.contains(text.wordAt(index + 1));
        return one
                && (!counts
                        || text.wordAt(index - 1).equals("no")
                        || text.wordAt(index + 1).equals("another"));
    }

    private int figure(int start, BigDecimal number, int afterNumber) {
        int after = afterNumber;
        BigDecimal value = number;
        Optional<BigDecimal> scale = Units.scale(text.wordAt(after));
        if (scale.isPresent()) {
            value = number.multiply(scale.get());
            after++;
        }
        int unitAt = after;
        if (text.signAt(after, "-")) {
            unitAt = after + 1;
        }
        String unit = text.wordAt(unitAt);
        Optional<String> currency = currencyBeside(start, after);
        if (currency.isPresent()) {
            int last = after - 1;
            int unitWord = after + Units.wordsOfDollar(text, after);
            if (Units.currency(text, unitWord).isPresent()) {
                last = unitWord;
            }
            add(Kind.AMOUNT, value, currency.get(), start, last);
            return last + 1;
        }
        return other(start, value, after, unitAt, unit);
    }

    private int other(int start, BigDecimal value, int after, int unitAt, String unit) {
        if (text.signAt(after, "%") || PERCENT.contains(unit) || (unit.equals("per") && follows(unitAt, "cent"))) {
            add(Kind.PERCENT, value, "", start, after - 1);
            return after + 1;
        }
        if (TIMES.contains(unit)) {
            add(Kind.MULTIPLE, value, "", start, after - 1);
            return unitAt + 1;
        }
        Optional<Long> minutes = Units.minutes(unit);
        if (minutes.isPresent()) {
            BigDecimal span = value.multiply(BigDecimal.valueOf(minutes.get()));
            add(Kind.TIME_SPAN, span, unit, start, unitAt);
            return unitAt + 1;
        }
        add(Kind.COUNT, value, "", start, after - 1);
        return after;
    }

    private boolean follows(int index, String word) {
        return text.wordAt(index + 1).equals(word);
    }

    private Optional<String> currencyBeside(int start, int after) {
        if (start > 0) {
            Optional<String> before = Units.currency(text.token(start - 1));
            if (before.isPresent()
                    && (start < 2
                            || !text.token(start - 2).isNumber()
                            || taken.get(start - 2)
                            || text.token(start - 1).kind() == Token.Kind.SIGN)) {
                return before;
            }
        }
        return Units.currency(text, after + Units.wordsOfDollar(text, after));
    }

    private void add(Kind kind, BigDecimal value, String unit, int first, int last) {
        String noun = kind == Kind.COUNT ? noun(last + 1) : "";
        int from = first;
        if (kind == Kind.AMOUNT
                && first > 0
                && Units.currency(text.token(first - 1)).isPresent()) {
            from = first - 1;
        }
        BigDecimal step = BigDecimal.ONE;
        Token number = text.token(first);
        if (number.isNumber()) {
            step = stepOf(number.text(), value);
        }
        Hedge hedge = hedge(kind, from);
        figures.add(new Figure(kind, value, unit, noun, step, hedge, text.between(from, last), first, last));
    }

    /// "Over 60 days" is a length and no comparison.
    private Hedge hedge(Kind kind, int from) {
        Hedge hedge = HedgeWords.before(text, from);
        return kind == Kind.TIME_SPAN && text.wordAt(from - 1).equals("over") ? Hedge.NONE : hedge;
    }

    /// The worth of the last digit that is written: `12.4k` shows hundreds.
    private static BigDecimal stepOf(String written, BigDecimal value) {
        BigDecimal plain = plain(written);
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(plain.scale(), 0));
        if (plain.signum() == 0) {
            return lastDigit;
        }
        return value.divide(plain, java.math.MathContext.DECIMAL64).multiply(lastDigit);
    }

    private String noun(int from) {
        String first = "";
        for (int index = from; index < Math.min(from + 4, text.size()); index++) {
            String word = text.wordAt(index);
            if (word.isEmpty() || STOP.contains(word)) {
                break;
            }
            if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
                return Words.stem(word);
            }
            if (first.isEmpty()) {
                first = Words.stem(word);
            }
        }
        return first;
    }

    /// `USD 9,000 to 9,950`, `60-90 %`: one unit for both ends.
    private void inheritUnits() {
        for (int index = 0; index + 1 < figures.size(); index++) {
            Figure left = figures.get(index);
            Figure right = figures.get(index + 1);
            if (!isRange(left, right)) {
                continue;
            }
            if (left.isBare() && right.kind() != Kind.COUNT) {
                figures.set(index, like(right, left));
            } else if (right.isBare() && left.kind() != Kind.COUNT) {
                figures.set(index + 1, like(left, right));
            }
        }
    }

    private boolean isRange(Figure left, Figure right) {
        int gap = right.at() - left.at();
        if (gap < 2 || gap > 4) {
            return false;
        }
        for (int index = left.at() + 1; index < right.at(); index++) {
            Token token = text.token(index);
            if (RANGE.contains(token.folded()) || token.isSign("-") || token.isSign("–")) {
                return true;
            }
        }
        return false;
    }

    private static Figure like(Figure unit, Figure number) {
        BigDecimal value = number.value();
        if (unit.kind() == Kind.TIME_SPAN) {
            value = value.multiply(BigDecimal.valueOf(Units.minutes(unit.unit()).orElse(1L)));
        }
        return new Figure(
                unit.kind(),
                value,
                unit.unit(),
                "",
                number.step(),
                number.hedge(),
                number.words(),
                number.at(),
                number.end());
    }

    private static BigDecimal plain(String written) {
        if (CONTINENTAL.matcher(written).matches()) {
            return new BigDecimal(written.replace(".", "").replace(',', '.'));
        }
        return new BigDecimal(GROUPING.matcher(written).replaceAll(""));
    }
}
