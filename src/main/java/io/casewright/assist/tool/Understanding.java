package io.casewright.assist.tool;

import io.casewright.analysis.view.DossierView;
import io.casewright.assist.tool.QuestionText.Word;
import io.casewright.assist.tool.Understood.Asked;
import io.casewright.assist.tool.Understood.Incomplete;
import io.casewright.assist.tool.Understood.NotNumeric;
import io.casewright.assist.tool.Understood.Unclear;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads what a question asks to be computed of a dossier's payments: filters and most measures by rules, other
/// measures
/// by the intent whose example questions are nearest. A question with a word that nothing read is not computed.
public final class Understanding {

    private static final Pattern NUMERIC =
            Pattern.compile("\\b(?:how (?:much|many|often)|totals?|average|mean|median|number of|"
                    + "count|sum|largest|biggest|smallest|highest|lowest|percentage|share of|proportion|per month|monthly|balance|"
                    + "turnover|compare)\\b");
    private static final Pattern MONEY =
            Pattern.compile("\\b(?:payments?|pa(?:id|ys?)|transactions?|transfers?|transferred|"
                    + "deposit(?:s|ed)?|withdr[ae]w\\w*|credit(?:s|ed)?|debit(?:s|ed)?|wires?|cash|money|amounts?|sent|received?|"
                    + "spent|balances?|bookings?|fees?|cheques?|turnover|came in|went out)\\b");
    private static final Pattern INTRODUCES = Pattern.compile("(?s).*\\b(?:to|from|with|by|named|called|at)");
    private static final int MOST_NAMED = 3;

    /// What asks for figures of payments only where payments are spoken of.
    private static final Set<Measure> WEAK = EnumSet.of(
            Measure.COUNTERPARTIES,
            Measure.LIST,
            Measure.FIRST,
            Measure.LAST,
            Measure.COUNTRIES,
            Measure.CHANNELS,
            Measure.WEEKDAYS,
            Measure.HOURS,
            Measure.COMPARISON);

    private final Intents intents;

    public Understanding(Intents intents) {
        this.intents = intents;
    }

    /// What can be computed, in words for the user, nearest to a question first.
    public List<String> kinds(String question) {
        return intents.kinds(question);
    }

    /// Reads a question that stands alone.
    public Understood read(String question, DossierView dossier) {
        return read(question, dossier, Optional.empty());
    }

    /// Reads a question that may go on from another.
    ///
    /// @param before how the question before it was read; empty where there is none after figures
    public Understood read(String question, DossierView dossier, Optional<Inquiry> before) {
        QuestionText text = new QuestionText(question);
        FollowUp follow = FollowUp.of(text);
        Parts parts =
                parts(text, dossier, before.flatMap(each -> each.selection().span()));
        String lower = question.toLowerCase(Locale.ROOT);
        boolean ofMoney = MONEY.matcher(lower).find() || parts.speaksOfPayments();
        boolean asks = NUMERIC.matcher(lower).find() && ofMoney;
        return goingOn(follow, parts, text, before).orElseGet(() -> alone(text, parts, ofMoney, asks));
    }

    /// Empty for a question that is to be read alone.
    private Optional<Understood> goingOn(FollowUp follow, Parts parts, QuestionText text, Optional<Inquiry> before) {
        Measure about = parts.measure().or(() -> before.map(Inquiry::measure)).orElse(Measure.TOTAL);
        boolean mayGoOn = follow.goesOn() || parts.measure().isEmpty();
        if (!mayGoOn || !unread(text, about).isEmpty()) {
            return Optional.empty();
        }
        boolean needs = follow.needsEarlier(parts);
        if (before.isEmpty()) {
            return needs ? Optional.of(new Incomplete()) : Optional.empty();
        }
        return needs || parts.measure().isPresent()
                ? Optional.of(new Asked(follow.merged(before.get(), parts)))
                : Optional.empty();
    }

    private Understood alone(QuestionText text, Parts parts, boolean ofMoney, boolean asks) {
        Optional<Measure> measure = parts.measure().filter(each -> ofMoney || !WEAK.contains(each));
        if (measure.isEmpty()) {
            return asks ? new Unclear(List.of()) : new NotNumeric();
        }
        Optional<Inquiry> inquiry = inquiry(measure.get(), parts, text);
        if (inquiry.isEmpty()) {
            List<String> unread = unread(text, measure.get());
            return asks ? new Unclear(unread) : new NotNumeric();
        }
        return new Asked(inquiry.get());
    }

    private Parts parts(QuestionText text, DossierView dossier, Optional<Span> earlier) {
        NameReader names = new NameReader(dossier);
        names.read(text);
        List<Span> spans = new SpanReader(dossier.firstDay(), dossier.asOf(), earlier).read(text);
        AmountReader amounts = new AmountReader(text);
        AmountBounds bounds = amounts.read();
        Optional<String> currency = amounts.currency();
        MeasureReader measures = new MeasureReader(text);
        Optional<Integer> howMany = measures.howMany();
        Optional<Measure> measure = measures.measure();
        FilterReader filters = new FilterReader(text);
        boolean ofOther = names.others().isPresent() && names.customer().isEmpty();
        Optional<Direction> deed = ofOther ? filters.readDeedOfOther() : Optional.empty();
        Set<Channel> channels = filters.readChannels();
        Set<String> countries = filters.readCountries();
        Optional<Direction> told = filters.readDirection(names.before());
        Optional<Direction> direction = deed.or(() -> told);
        measures.takeCues();
        Selection selection = new Selection(
                names.customer(),
                direction,
                channels,
                names.others(),
                countries,
                filters.isAbroad(),
                spans.stream().findFirst(),
                bounds,
                names.account(),
                currency);
        return new Parts(measure, howMany, selection, spans);
    }

    /// Empty where a word was not read.
    private Optional<Inquiry> inquiry(Measure measure, Parts parts, QuestionText text) {
        List<String> unread = unread(text, measure);
        Selection selection = parts.selection();
        if (!unread.isEmpty()) {
            Optional<Others> unknown = unknownName(text, measure);
            if (unknown.isEmpty() || selection.others().isPresent()) {
                return Optional.empty();
            }
            selection = with(selection, unknown.get());
        }
        return Optional.of(inquiry(measure, parts, selection));
    }

    private static Inquiry inquiry(Measure measure, Parts parts, Selection selection) {
        List<Span> spans = parts.spans();
        boolean two = spans.size() > 1
                && (measure == Measure.COMPARISON || measure == Measure.TOTAL || measure == Measure.COUNT);
        if (measure == Measure.COMPARISON || two) {
            Optional<Span> against = spans.size() > 1
                    ? Optional.of(spans.get(1))
                    : spans.stream().findFirst().map(Span::before);
            return new Inquiry(Measure.COMPARISON, selection, against, 1);
        }
        return new Inquiry(measure, selection, Optional.empty(), parts.howMany().orElse(usual(measure)));
    }

    static int usual(Measure measure) {
        return switch (measure) {
            case LARGEST, SMALLEST, FIRST, LAST -> 1;
            case LIST -> Inquiry.MOST;
            default -> MOST_NAMED;
        };
    }

    private static Selection with(Selection from, Others others) {
        return new Selection(
                from.customer(),
                from.direction(),
                from.channels(),
                Optional.of(others),
                from.countries(),
                from.abroad(),
                from.span(),
                from.amounts(),
                from.account(),
                from.currency());
    }

    private List<String> unread(QuestionText text, Measure measure) {
        Set<String> own = intents.words(measure);
        return text.words().stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .filter(word -> !PlainWords.isHarmless(word) && !own.contains(word))
                .toList();
    }

    /// A name behind "to" or "from" that no record has: all that is left unread.
    private Optional<Others> unknownName(QuestionText text, Measure measure) {
        Set<String> unread = new TreeSet<>(unread(text, measure));
        List<Word> words = text.words().stream()
                .filter(word -> unread.contains(word.text().toLowerCase(Locale.ROOT)))
                .toList();
        boolean introduced =
                INTRODUCES.matcher(text.before(words.getFirst().from())).matches();
        boolean capitals = words.stream()
                .allMatch(word -> Character.isUpperCase(word.text().codePointAt(0)));
        boolean together = together(words);
        if (!introduced || !capitals || !together) {
            return Optional.empty();
        }
        String said =
                text.asked().substring(words.getFirst().from(), words.getLast().to());
        return Optional.of(new Others(said, new TreeSet<>()));
    }

    private static boolean together(List<Word> words) {
        List<Word> left = new ArrayList<>(words);
        for (int at = 1; at < left.size(); at++) {
            if (left.get(at).from() - left.get(at - 1).to() > 2) {
                return false;
            }
        }
        return true;
    }
}
