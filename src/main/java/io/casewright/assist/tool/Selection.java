package io.casewright.assist.tool;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which payments a question is about. What is empty does not restrict. Transfers between a customer's own accounts are
/// never meant.
///
/// @param customer id of the dossier's customer; empty for the subjects
/// @param countries ISO 3166-1 alpha-2, of the other side's bank, else of the place of booking
/// @param abroad only payments with a country that is not the customer's
/// @param account number or id of one of the customer's accounts
/// @param currency ISO 4217
public record Selection(
        Optional<String> customer,
        Optional<Direction> direction,
        Set<Channel> channels,
        Optional<Others> others,
        Set<String> countries,
        boolean abroad,
        Optional<Span> span,
        AmountBounds amounts,
        Optional<String> account,
        Optional<String> currency) {

    public Selection {
        channels = Set.copyOf(channels);
        countries = Set.copyOf(countries);
    }

    Selection going(Direction way) {
        return new Selection(
                customer, Optional.of(way), channels, others, countries, abroad, span, amounts, account, currency);
    }

    Selection within(Span other) {
        return new Selection(
                customer,
                direction,
                channels,
                others,
                countries,
                abroad,
                Optional.of(other),
                amounts,
                account,
                currency);
    }

    /// All payments of the same direction, period, account and currency: what a share is taken of.
    Selection whole() {
        return new Selection(
                customer,
                direction,
                Set.of(),
                Optional.empty(),
                Set.of(),
                false,
                span,
                AmountBounds.ANY,
                account,
                currency);
    }

    /// The payments of a customer, in the order of booking.
    Slice of(CustomerView view) {
        Slice side = direction
                .map(way -> way == Direction.IN ? view.in() : view.out())
                .orElseGet(() -> view.in().and(view.out()));
        return side.where(row -> holds(view, row));
    }

    private boolean holds(CustomerView view, int row) {
        Transaction each = view.transaction(row);
        return (channels.isEmpty() || channels.contains(each.channel()))
                && others.filter(named -> !isWith(named, view, row)).isEmpty()
                && isIn(view, each)
                && span.filter(days -> !days.holds(each.day())).isEmpty()
                && amounts.holds(each.amount().amount())
                && account.filter(wanted -> !isOn(wanted, view, each)).isEmpty()
                && currency.filter(code -> !code.equals(each.amount().currency()))
                        .isEmpty();
    }

    private static boolean isWith(Others named, CustomerView view, int row) {
        int other = view.other(row);
        return other >= 0 && named.keys().contains(view.otherSides().get(other).key());
    }

    private boolean isIn(CustomerView view, Transaction each) {
        if (countries.isEmpty() && !abroad) {
            return true;
        }
        Optional<String> country = country(each);
        boolean listed =
                countries.isEmpty() || country.filter(countries::contains).isPresent();
        boolean foreign = !abroad
                || country.filter(code -> !code.equals(view.customer().country()))
                        .isPresent();
        return listed && foreign;
    }

    /// Of the other side's bank, else of the place of booking.
    static Optional<String> country(Transaction each) {
        return each.counterparty().country().or(() -> each.origin().country());
    }

    private static boolean isOn(String wanted, CustomerView view, Transaction each) {
        return view.accounts().stream()
                .filter(one -> one.id().equals(each.account()))
                .anyMatch(one -> one.number().equals(wanted) || one.id().value().equals(wanted));
    }

    /// Channels in a fixed order.
    Set<Channel> orderedChannels() {
        return new TreeSet<>(channels);
    }
}
