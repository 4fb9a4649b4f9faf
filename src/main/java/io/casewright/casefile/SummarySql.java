package io.casewright.casefile;

import io.casewright.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The statements that make summaries of some customers, and quantiles of a group.
final class SummarySql {

    private static final String BOOKINGS = """
            CREATE TEMP TABLE IF NOT EXISTS touched_bookings (
                customer bigint, incoming boolean, amount numeric, currency text, booked timestamp, other text,
                name text, country text, device text, ip text, cash boolean, abroad boolean
            ) ON COMMIT DELETE ROWS""";

    private static final String GATHER = """
            INSERT INTO touched_bookings
            SELECT a.customer, t.incoming, t.amount, t.currency, t.booked AT TIME ZONE 'UTC',
                   CASE WHEN t.counterparty_account IS NOT NULL THEN 'a:' || left(t.counterparty_account, 200)
                        WHEN t.counterparty_name IS NOT NULL THEN 'n:' || left(lower(t.counterparty_name), 200)
                        ELSE 'c:' || t.channel END,
                   t.counterparty_name, t.counterparty_country, t.device, t.ip, t.channel IN ('CASH', 'ATM'),
                   coalesce(t.counterparty_country <> c.country, false)
            FROM customers c JOIN accounts a ON a.customer = c.no JOIN transactions t ON t.account = a.no
            WHERE c.no = ANY (?)""";

    private static final List<String> FORGET = List.of(
            "DELETE FROM identifier_uses WHERE customer = ANY (?)",
            "DELETE FROM flows WHERE customer = ANY (?)",
            "DELETE FROM customer_figures WHERE customer = ANY (?)");

    private static final String FLOWS = """
            INSERT INTO flows (customer, incoming, other, currency, bookings, days, total, first_at, last_at, name, country)
            SELECT customer, incoming, other, currency, count(*), count(DISTINCT booked::date), sum(amount),
                   min(booked) AT TIME ZONE 'UTC', max(booked) AT TIME ZONE 'UTC', min(name), min(country)
            FROM touched_bookings GROUP BY customer, incoming, other, currency
            ORDER BY customer""";

    private static final String USES = """
            INSERT INTO identifier_uses (kind, value, customer, uses, days, first_day, last_day)
            SELECT kind, left(value, 200), customer, count(*), count(DISTINCT day), min(day), max(day) FROM (
                SELECT v.kind, v.value, b.customer, b.booked::date AS day FROM touched_bookings b
                CROSS JOIN LATERAL (VALUES ('DEVICE', b.device), ('IP', b.ip)) v (kind, value)
                WHERE v.value IS NOT NULL
                UNION ALL
                SELECT v.kind, v.value, e.customer, (e.at AT TIME ZONE 'UTC')::date FROM events e
                CROSS JOIN LATERAL (VALUES ('DEVICE', e.details ->> 'device'), ('IP', e.details ->> 'ip')) v (kind, value)
                WHERE e.customer = ANY (?) AND v.value IS NOT NULL
            ) u GROUP BY kind, left(value, 200), customer ORDER BY kind, 2""";

    private static final String CONTACTS = """
            INSERT INTO identifier_uses (kind, value, customer, uses, days)
            SELECT DISTINCT v.kind, left(v.value, 200), c.no, 0, 0 FROM customers c
            CROSS JOIN LATERAL (
                SELECT 'ADDRESS', trim(regexp_replace(lower(c.details ->> 'address'), '[^[:alnum:]]+', ' ', 'g'))
                UNION ALL SELECT 'PHONE', regexp_replace(c.details ->> 'phone', '[^0-9]', '', 'g')
                UNION ALL SELECT 'EMAIL', regexp_replace(trim(lower(c.details ->> 'email')), '[+][^@]*@', '@')
                UNION ALL SELECT 'HOUSEHOLD', trim(lower(c.details -> 'attributes' ->> 'household'))
                UNION ALL SELECT 'REGISTERED_AGENT', trim(lower(c.details -> 'attributes' ->> 'registered-agent'))
                UNION ALL SELECT 'OFFICER', trim(lower(o.name))
                          FROM regexp_split_to_table(c.details -> 'attributes' ->> 'officers', ';') o (name)
            ) v (kind, value)
            WHERE c.no = ANY (?) AND length(v.value) >= CASE v.kind WHEN 'PHONE' THEN 7 ELSE 3 END""";

    private static final String FIGURES = """
            INSERT INTO customer_figures (customer, segment, kind, currency, months, credits, debits, credit_count,
                                          counterparties, cash_share, abroad_share)
            WITH monthly AS (
                SELECT customer, currency, count(*) AS bookings, coalesce(sum(amount) FILTER (WHERE incoming), 0) AS credits,
                       coalesce(sum(amount) FILTER (WHERE NOT incoming), 0) AS debits, sum(amount) AS total,
                       count(*) FILTER (WHERE incoming) AS credit_count, count(DISTINCT other) AS others,
                       coalesce(sum(amount) FILTER (WHERE cash), 0) AS cash,
                       coalesce(sum(amount) FILTER (WHERE abroad), 0) AS abroad
                FROM touched_bookings GROUP BY customer, currency, date_trunc('month', booked)
            ), usual AS (
                SELECT DISTINCT ON (customer) customer, currency
                FROM (SELECT customer, currency, sum(bookings) AS bookings FROM monthly GROUP BY customer, currency) s
                ORDER BY customer, bookings DESC, currency
            )
            SELECT m.customer, c.segment, c.kind, m.currency, count(*),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY m.credits::float8),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY m.debits::float8),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY m.credit_count::float8),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY m.others::float8),
                   sum(m.cash) / sum(m.total), sum(m.abroad) / sum(m.total)
            FROM monthly m JOIN usual u ON u.customer = m.customer AND u.currency = m.currency
            JOIN customers c ON c.no = m.customer
            GROUP BY m.customer, c.segment, c.kind, m.currency""";

    private static final String COMPARE = """
            INSERT INTO peer_figures (segment, kind, currency, measure, members, p5, median, mad, p95, p99)
            WITH tall AS (
                SELECT f.currency, v.measure, v.value FROM customer_figures f
                CROSS JOIN LATERAL (VALUES ('CREDITS', f.credits), ('DEBITS', f.debits), ('CREDIT_COUNT', f.credit_count),
                    ('COUNTERPARTIES', f.counterparties), ('CASH_SHARE', f.cash_share), ('ABROAD_SHARE', f.abroad_share)
                ) v (measure, value)
                WHERE f.segment = ? AND f.kind = ?
            ), quantiles AS (
                SELECT currency, measure, count(*) AS members,
                       percentile_cont(ARRAY[0.05, 0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY value) AS q
                FROM tall GROUP BY currency, measure
            )
            SELECT ?, ?, t.currency, t.measure, q.members, q.q[1], q.q[2],
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(t.value - q.q[2])), q.q[3], q.q[4]
            FROM tall t JOIN quantiles q ON q.currency = t.currency AND q.measure = t.measure
            GROUP BY t.currency, t.measure, q.members, q.q""";

    private SummarySql() {}

    static void summarise(Connection connection, Long[] customers) throws SQLException {
        Sql.update(connection, BOOKINGS);
        Sql.update(connection, "DELETE FROM touched_bookings");
        for (String forget : FORGET) {
            Sql.update(connection, forget, (Object) customers);
        }
        Sql.update(connection, GATHER, (Object) customers);
        Sql.update(connection, FLOWS);
        Sql.update(connection, USES, (Object) customers);
        Sql.update(connection, CONTACTS, (Object) customers);
        Sql.update(connection, FIGURES);
    }

    static void compare(Connection connection, String segment, String kind) throws SQLException {
        Sql.update(connection, "DELETE FROM peer_figures WHERE segment = ? AND kind = ?", segment, kind);
        Sql.update(connection, COMPARE, segment, kind, segment, kind);
    }
}
