package io.casewright.assist.tool;

import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A reading of a question by somebody whom nobody need believe. It becomes an inquiry only where each value is one
/// that
/// there is and each name, country and amount stands in the question; else nothing of it is used.
///
/// @param measure name of a [Measure]
/// @param direction name of a [Direction]; empty for none, as in what follows
/// @param channels names of [Channel]s
/// @param names of counterparties
/// @param countries ISO 3166-1 alpha-2
/// @param period first and last day, ISO 8601
/// @param against the second period of a comparison
/// @param amounts bounds of single amounts, digits
/// @param count how many are asked for
public record Proposal(
        String measure,
        String direction,
        List<String> channels,
        List<String> names,
        List<String> countries,
        Ends period,
        Ends against,
        Ends amounts,
        String count) {

    public Proposal {
        channels = List.copyOf(channels);
        names = List.copyOf(names);
        countries = List.copyOf(countries);
    }

    /// Two ends of a range, each empty for none.
    public record Ends(String first, String last) {

        boolean isNone() {
            return first.isEmpty() && last.isEmpty();
        }
    }

    /// Some value is none that there is, or does not stand in the question.
    private static final class Unbelievable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unbelievable(String what) {
            super(what);
        }
    }

    /// The inquiry, where all of it can be believed.
    public Optional<Inquiry> believed(String question, DossierView dossier) {
        try {
            return Optional.of(inquiry(question, dossier));
        } catch (Unbelievable | IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private Inquiry inquiry(String question, DossierView dossier) {
        Measure wanted = Measure.valueOf(measure);
        Selection selection = new Selection(
                Optional.empty(),
                direction.isEmpty() ? Optional.empty() : Optional.of(Direction.valueOf(direction)),
                channelsMeant(),
                others(question, dossier),
                countriesMeant(question),
                false,
                span(period),
                bounds(question),
                Optional.empty(),
                Optional.empty());
        Optional<Span> second = wanted == Measure.COMPARISON ? span(against) : Optional.empty();
        int most = count.isEmpty() ? Understanding.usual(wanted) : Integer.parseInt(count);
        return new Inquiry(wanted, selection, second, most);
    }

    private Set<Channel> channelsMeant() {
        Set<Channel> meant = EnumSet.noneOf(Channel.class);
        channels.forEach(each -> meant.add(Channel.valueOf(each)));
        return meant;
    }

    /// Each name stands in the question and is one of the case's.
    private Optional<Others> others(String question, DossierView dossier) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String asked = question.toLowerCase(Locale.ROOT);
        for (String name : names) {
            believe(!name.isBlank() && asked.contains(name.toLowerCase(Locale.ROOT)), "a name");
        }
        NameReader reader = new NameReader(dossier);
        reader.read(new QuestionText("Paid to " + String.join(" and to ", names)));
        Optional<Others> found = reader.others();
        believe(found.filter(others -> !others.keys().isEmpty()).isPresent(), "a name");
        return found;
    }

    private Set<String> countriesMeant(String question) {
        Set<String> named = new FilterReader(new QuestionText(question)).readCountries();
        believe(named.containsAll(countries), "a country");
        return new HashSet<>(countries);
    }

    private static Optional<Span> span(Ends ends) {
        if (ends.isNone()) {
            return Optional.empty();
        }
        return Optional.of(new Span(LocalDate.parse(ends.first()), LocalDate.parse(ends.last())));
    }

    private AmountBounds bounds(String question) {
        if (amounts.isNone()) {
            return AmountBounds.ANY;
        }
        return new AmountBounds(stated(amounts.first(), question), stated(amounts.last(), question), false);
    }

    private static Optional<BigDecimal> stated(String amount, String question) {
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        String digits = question.replaceAll("(?<=\\d)[,' ](?=\\d{3})", "");
        believe(digits.contains(amount), "an amount");
        return Optional.of(new BigDecimal(amount));
    }

    private static void believe(boolean is, String what) {
        if (!is) {
            throw new Unbelievable(what);
        }
    }
}
