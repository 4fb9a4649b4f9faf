package io.casewright.casefile;

import io.casewright.casefile.TransactionQuery.Cursor;
import java.util.List;
import java.util.Optional;

/// Some transactions.
///
/// @param next where the next page begins, empty when this is the last
public record TransactionPage(List<Transaction> transactions, Optional<Cursor> next) {

    public TransactionPage {
        transactions = List.copyOf(transactions);
    }
}
