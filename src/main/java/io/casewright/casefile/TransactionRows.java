package io.casewright.casefile;

import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.Money;
import io.casewright.evidence.TransactionId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Transactions as rows. One reader serves one query: it keeps one copy of words that repeat from row to row.
final class TransactionRows {

    /// What [#transaction] reads, in its order, of `transactions t`.
    static final String COLUMNS = "t.account, t.id, t.booked, t.zone, t.amount, t.currency, t.incoming, t.channel,"
            + " t.reference, t.counterparty_name, t.counterparty_account, t.counterparty_bank, t.counterparty_country,"
            + " t.city, t.country, t.device, t.ip, t.merchant_category, t.details";

    private static final List<String> PLAIN = List.of(
            "booked",
            "incoming",
            "amount",
            "currency",
            "channel",
            "zone",
            "reference",
            "counterparty_name",
            "counterparty_account",
            "counterparty_bank",
            "counterparty_country",
            "city",
            "country",
            "device",
            "ip",
            "merchant_category",
            "details");

    private static final StagedUpsert UPSERT = new StagedUpsert(
            "transactions",
            "id text COLLATE \"C\", account text COLLATE \"C\", booked timestamptz, incoming boolean, amount numeric,"
                    + " currency text, channel text, zone text, reference text, counterparty_name text,"
                    + " counterparty_account text, counterparty_bank text, counterparty_country text, city text,"
                    + " country text, device text, ip text, merchant_category text, details jsonb",
            columns(),
            "accounts",
            "account",
            "r.customer",
            "records",
            "r.no, s.booked");

    private final Function<Long, AccountId> accounts;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, ZoneId> zones = new HashMap<>();

    /// @param accounts the account's id for its number
    TransactionRows(Function<Long, AccountId> accounts) {
        this.accounts = accounts;
    }

    static Written put(Connection connection, List<Transaction> transactions, long change) throws SQLException {
        return UPSERT.put(connection, rows -> fill(rows, transactions), change);
    }

    Transaction transaction(ResultSet row) throws SQLException {
        return new Transaction(
                new TransactionId(row.getString(2)),
                accounts.apply(row.getLong(1)),
                row.getTimestamp(3).toInstant(),
                zones.computeIfAbsent(row.getString(4), ZoneId::of),
                new Money(row.getBigDecimal(5), word(row.getString(6))),
                direction(row.getBoolean(7)),
                Channel.valueOf(row.getString(8)),
                counterparty(row),
                row.getString(9),
                origin(row),
                DetailsJson.read(row.getString(19), this::word));
    }

    private Counterparty counterparty(ResultSet row) throws SQLException {
        Counterparty counterparty = new Counterparty(text(row, 10), text(row, 11), text(row, 12), text(row, 13));
        return counterparty.equals(Counterparty.NONE) ? Counterparty.NONE : counterparty;
    }

    private Origin origin(ResultSet row) throws SQLException {
        Origin origin = new Origin(text(row, 14), text(row, 15), text(row, 16), text(row, 17), text(row, 18));
        return origin.equals(Origin.UNKNOWN) ? Origin.UNKNOWN : origin;
    }

    private Optional<String> text(ResultSet row, int column) throws SQLException {
        @Nullable String value = row.getString(column);
        return value == null ? Optional.empty() : Optional.of(word(value));
    }

    private String word(String value) {
        @Nullable String known = words.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    private static Direction direction(boolean incoming) {
        return incoming ? Direction.IN : Direction.OUT;
    }

    private static void fill(CopyRows rows, List<Transaction> transactions) throws SQLException {
        for (Transaction transaction : transactions) {
            Counterparty other = transaction.counterparty();
            Origin origin = transaction.origin();
            rows.text(transaction.id().value())
                    .text(transaction.account().value())
                    .text(transaction.booked().toString())
                    .text(String.valueOf(transaction.isIn()))
                    .text(transaction.amount().amount().toPlainString())
                    .text(transaction.amount().currency())
                    .text(transaction.channel().name())
                    .text(transaction.zone().getId())
                    .text(transaction.reference())
                    .optional(other.name())
                    .optional(other.account())
                    .optional(other.bank())
                    .optional(other.country())
                    .optional(origin.city())
                    .optional(origin.country())
                    .optional(origin.device())
                    .optional(origin.ip())
                    .optional(origin.merchantCategory())
                    .optional(DetailsJson.of(transaction.details()))
                    .end();
        }
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("account", "r.no");
        PLAIN.forEach(name -> columns.put(name, "s." + name));
        return columns;
    }
}
