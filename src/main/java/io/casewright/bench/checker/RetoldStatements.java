package io.casewright.bench.checker;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites facts' own statements without changing what they say.
final class RetoldStatements {

    private static final Pattern AMOUNT = Pattern.compile("\\bUSD (\\d[\\d,]*\\.\\d{2})\\b");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern COUNT = Pattern.compile("(?<![\\w.,:-])(\\d{1,3})(?= [a-z]{3,}s\\b)");
    private static final Pattern PERIOD_FIRST =
            Pattern.compile("^Between (\\d{4}-\\d{2}-\\d{2}) and (\\d{4}-\\d{2}-\\d{2}),? ([^;]*)\\.$");

    private static final List<String> OPENINGS = List.of(
            "The records show that %s",
            "According to the records, %s", "On review, %s", "It is on record that %s", "As the file shows, %s");
    private static final List<String[]> SAME = List.of(
            new String[] {" brought in ", " came to "},
            new String[] {" took out ", " came to "},
            new String[] {" totalling ", ", in total "},
            new String[] {" totalling ", " for a total of "},
            new String[] {" booked on ", " recorded on "},
            new String[] {"The largest payer ", "The biggest payer "},
            new String[] {" different individuals ", " separate individuals "},
            new String[] {" came from ", " were received from "},
            new String[] {" customer since ", " client since "});

    private final Ledger ledger;
    private final Random dice;
    private final Speller speller;

    RetoldStatements(Ledger ledger, Random dice) {
        this.ledger = ledger;
        this.dice = dice;
        this.speller = new Speller(dice);
    }

    List<Told> of(int number) {
        Fact fact = ledger.facts().get(number - 1);
        String statement = fact.statement();
        List<Citation> own = List.of(Citation.fact(number));
        List<Told> told = new ArrayList<>();
        opened(statement).ifPresent(text -> told.add(new Told("statement opened otherwise", text, own, ledger)));
        boolean quotes = statement.indexOf('“') >= 0;
        if (!quotes) {
            added(told, "figures and dates spelled otherwise", statement, respelled(statement), own);
            added(told, "period moved behind", statement, periodBehind(statement), own);
            added(told, "other words for the same", statement, otherWords(statement), own);
        }
        int other = 1 + dice.nextInt(ledger.facts().size());
        if (other != number && dice.nextInt(2) == 0) {
            told.add(joined(number, other));
        }
        return told;
    }

    private void added(List<Told> told, String kind, String statement, String text, List<Citation> own) {
        if (!text.equals(statement)) {
            told.add(new Told(kind, text, own, ledger));
        }
    }

    private Optional<String> opened(String statement) {
        String opening = OPENINGS.get(dice.nextInt(OPENINGS.size()));
        return statement.startsWith("Missing on file") || statement.startsWith("To ask") || statement.startsWith("Like")
                ? Optional.empty()
                : Optional.of(opening.formatted(small(statement)));
    }

    private static String small(String statement) {
        boolean name = !statement.matches(
                "^(The|On|Of|Between|In|From|Money|Cash|No|Whether|Since|It|At|For|These|Abroad) .*");
        return name ? statement : statement.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + statement.substring(1);
    }

    String respelled(String statement) {
        String amounts = AMOUNT.matcher(statement)
                .replaceAll(match -> Matcher.quoteReplacement(
                        speller.money(Money.of(match.group(1).replace(",", ""), "USD"), "")));
        String dates = DATE.matcher(amounts)
                .replaceAll(match -> Matcher.quoteReplacement(speller.day(LocalDate.parse(match.group()), "")));
        return WordedFacts.capital(COUNT.matcher(dates)
                .replaceAll(match ->
                        dice.nextInt(3) == 0 ? Speller.words(Long.parseLong(match.group(1))) : match.group(1)));
    }

    private String periodBehind(String statement) {
        Matcher period = PERIOD_FIRST.matcher(statement);
        return period.matches()
                ? WordedFacts.capital("%s from %s to %s.".formatted(period.group(3), period.group(1), period.group(2)))
                : statement;
    }

    private String otherWords(String statement) {
        String text = statement;
        int from = dice.nextInt(SAME.size());
        for (int index = 0; index < SAME.size(); index++) {
            String[] pair = SAME.get((from + index) % SAME.size());
            boolean twice = index > SAME.size() / 2;
            if (!twice && text.contains(pair[0])) {
                text = text.replaceFirst(Pattern.quote(pair[0]), Matcher.quoteReplacement(pair[1]));
            }
        }
        return text;
    }

    private Told joined(int first, int second) {
        String left = ledger.facts().get(first - 1).statement();
        String right = ledger.facts().get(second - 1).statement();
        String body = left.substring(0, left.length() - 1);
        String joint = dice.nextBoolean() ? "; " : ", and ";
        List<Citation> both = List.of(Citation.fact(first), Citation.fact(second));
        return new Told("two statements in one sentence", body + joint + small(right), both, ledger);
    }
}
