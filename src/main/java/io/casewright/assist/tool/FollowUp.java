package io.casewright.assist.tool;

import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a question that goes on from the one before: "and the month before?", "and to whom?", "how many of them were
/// in
/// cash?". What it says takes the place of the same kind of thing in the earlier question; what it does not say stays.
final class FollowUp {

    private static final Pattern LEADING =
            Pattern.compile("^[\\s\\p{P}]*(?:(?:and|but|or|so|then|also|ok(?:ay)?|now)\\b[ ,]*)*(?:(?:what|how) about"
                    + "|and|but|or|also|then|(?:and )?(?:only|just)|(?:the )?same(?= for| in| with| by))\\b(?: for)?");

    /// Words that mean the payments of the earlier answer.
    private static final Pattern POINTING = Pattern.compile(
            "\\b(?:(?:out )?of|among|amongst) (?:them|those|these|that)\\b"
                    + "|\\b(?:in|during) (?:that|the same) (?:month|period|time|quarter|year)\\b"
                    + "|\\b(?:those|these)(?= (?:payments?|credits?|debits?|deposits?|withdrawals?|transfers?|wires?)\\b)");
    private static final Pattern ONE_WORD_WAY = Pattern.compile("^[\\x01\\s]*(?:money )?(in|out)(?=\\W*$)");

    /// Asks who somebody is, not whom money went to.
    private static final Pattern IDENTITY =
            Pattern.compile("\\bwho(?: else)? (?:is|are|was|were) (?:he|she|it|they|this|that|the)\\b");

    /// Asks for the other sides, so that an earlier one no longer restricts.
    private static final Set<Measure> OF_OTHERS = EnumSet.of(Measure.COUNTERPARTIES, Measure.COUNTERPARTY_COUNT);

    private static final Set<Measure> OF_MONTHS = EnumSet.of(Measure.MONTHLY, Measure.BUSIEST_MONTH);

    private final boolean leads;
    private final boolean points;
    private final Optional<Direction> way;

    private FollowUp(boolean leads, boolean points, Optional<Direction> way) {
        this.leads = leads;
        this.points = points;
        this.way = way;
    }

    /// To be read first; the words that point back are taken.
    static FollowUp of(QuestionText text) {
        boolean leads = !text.has(IDENTITY) && text.take(LEADING).isPresent();
        boolean points = text.takeAll(POINTING);
        Optional<Direction> way = leads
                ? text.take(ONE_WORD_WAY)
                        .map(found -> Direction.valueOf(found.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
        return new FollowUp(leads, points, way);
    }

    /// Whether its words say that it goes on from something.
    boolean goesOn() {
        return leads || points;
    }

    /// Whether it means nothing without an earlier question.
    boolean needsEarlier(Parts parts) {
        return points || (parts.measure().isEmpty() && (way.isPresent() || parts.restricts()));
    }

    /// Both questions in one.
    Inquiry merged(Inquiry before, Parts now) {
        Measure measure = now.measure().orElse(before.measure());
        boolean same = now.measure().isEmpty() || measure == before.measure();
        int most = now.howMany().orElse(same ? before.most() : Understanding.usual(measure));
        Selection selection = selection(before.selection(), now);
        List<Span> spans = now.spans();
        if (measure != Measure.COMPARISON) {
            return new Inquiry(measure, selection, Optional.empty(), most);
        }
        if (spans.size() > 1) {
            return new Inquiry(measure, selection.within(spans.getFirst()), Optional.of(spans.get(1)), 1);
        }
        Optional<Span> first = before.selection().span().or(selection::span);
        Optional<Span> against = spans.stream().findFirst().or(before::against).or(() -> first.map(Span::before));
        return new Inquiry(measure, first.map(selection::within).orElse(selection), against, 1);
    }

    private Selection selection(Selection before, Parts parts) {
        Selection now = parts.selection();
        boolean keepPlace = keepsPlace(parts);
        Optional<Others> others = keepsOthers(parts) ? now.others().or(before::others) : now.others();
        return new Selection(
                now.customer().or(before::customer),
                way.or(now::direction).or(before::direction),
                channels(before, parts),
                others,
                keepPlace ? before.countries() : now.countries(),
                keepPlace ? before.abroad() : now.abroad(),
                span(before, parts),
                now.amounts().isAny() ? before.amounts() : now.amounts(),
                now.account().or(before::account),
                now.currency().or(before::currency));
    }

    private boolean keepsOthers(Parts parts) {
        boolean elsewhere = isPlaced(parts.selection()) && !points;
        return !asks(parts, OF_OTHERS) && !elsewhere;
    }

    private boolean keepsPlace(Parts parts) {
        boolean named = parts.selection().others().isPresent() && !points;
        return !isPlaced(parts.selection()) && !named && !asks(parts, EnumSet.of(Measure.COUNTRIES));
    }

    private static boolean isPlaced(Selection selection) {
        return !selection.countries().isEmpty() || selection.abroad();
    }

    private static Set<Channel> channels(Selection before, Parts parts) {
        Selection now = parts.selection();
        boolean none = asks(parts, EnumSet.of(Measure.CHANNELS));
        return now.channels().isEmpty() && !none ? before.channels() : now.channels();
    }

    /// One month by itself is not told month by month.
    private static Optional<Span> span(Selection before, Parts parts) {
        Optional<Span> earlier = before.span()
                .filter(span ->
                        !asks(parts, OF_MONTHS) || !YearMonth.from(span.from()).equals(YearMonth.from(span.to())));
        return parts.selection().span().or(() -> earlier);
    }

    private static boolean asks(Parts parts, Set<Measure> measures) {
        return parts.measure().filter(measures::contains).isPresent();
    }
}
