package io.casewright.analysis.alert;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Flow;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Such a share of so many credits goes on within a time.
///
/// @param share above 0 and up to 1
/// @param count how many credits are needed, from 1
/// @param fromPeople whether only what individuals paid counts
/// @param within the longest time from credit to debit; empty for the same calendar day
record PassedOn(
        String words, double share, int count, boolean fromPeople, Way way, Optional<Duration> within, String unread)
        implements Condition {

    /// Where the money must go.
    enum Way {
        OUT,
        ABROAD,
        VIRTUAL_ASSETS
    }

    /// What became of some credits.
    ///
    /// @param credits in one currency, those that count
    /// @param debits that took money of them in time
    /// @param moved of the credits, in minor units
    record Outcome(Slice credits, Slice debits, long moved) {

        double share() {
            return credits.isEmpty() ? 0 : (double) moved / credits.minor();
        }
    }

    /// @param credits any; those in the currency of most of them count
    Outcome of(Slice credits) {
        CustomerView view = credits.view();
        Slice from = fromPeople ? credits.where(view::isFromPerson) : credits;
        String currency = from.mainCurrency();
        Slice counted = from.in(currency);
        Slice debits = view.out().in(currency).where(row -> goes(view, row));
        List<Flow.Piece> inTime = Flow.pieces(counted, debits).stream()
                .filter(piece -> isInTime(view, piece))
                .toList();
        Slice took = debits.where(row -> inTime.stream().anyMatch(piece -> piece.debit() == row));
        return new Outcome(
                counted, took, inTime.stream().mapToLong(Flow.Piece::minor).sum());
    }

    boolean isCrossed(Outcome outcome) {
        return outcome.credits().size() >= count && outcome.share() >= share;
    }

    private boolean isInTime(CustomerView view, Flow.Piece piece) {
        return within.map(time -> view.second(piece.debit()) - view.second(piece.credit()) <= time.toSeconds())
                .orElseGet(() -> view.day(piece.debit()) == view.day(piece.credit()));
    }

    private boolean goes(CustomerView view, int row) {
        return switch (way) {
            case OUT -> true;
            case VIRTUAL_ASSETS -> view.is(row, Channel.VIRTUAL_ASSET);
            case ABROAD -> isAbroad(view, view.transaction(row));
        };
    }

    private static boolean isAbroad(CustomerView view, Transaction debit) {
        return debit.counterparty()
                .country()
                .filter(country -> !country.equals(view.customer().country()))
                .isPresent();
    }
}
