package io.casewright.casefile;

import io.casewright.database.Sql;
import io.casewright.evidence.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Customers as rows.
final class CustomerRows {

    /// What [#customer] reads, of `customers c`.
    static final String COLUMNS = "c.id, c.kind, c.name, c.country, c.occupation, c.segment, c.risk_rating,"
            + " c.customer_since, c.born_or_founded, c.details";

    private static final List<String> PLAIN = List.of(
            "kind",
            "name",
            "country",
            "occupation",
            "segment",
            "risk_rating",
            "customer_since",
            "born_or_founded",
            "details");

    private static final StagedUpsert UPSERT = new StagedUpsert(
            "customers",
            "id text COLLATE \"C\", kind text, name text, country text, occupation text, segment text,"
                    + " risk_rating text, customer_since date, born_or_founded date, details jsonb",
            columns(),
            "",
            "",
            "t.no",
            "records",
            "s.id");

    private CustomerRows() {}

    static Written put(Connection connection, List<Customer> customers, long change) throws SQLException {
        return UPSERT.put(connection, rows -> fill(rows, customers), change);
    }

    static Optional<Customer> find(Connection connection, CustomerId id) throws SQLException {
        return Sql.first(
                connection,
                "SELECT " + COLUMNS + " FROM customers c WHERE c.id = ?",
                CustomerRows::customer,
                id.value());
    }

    /// The numbers of those ids that are known.
    static Map<String, Long> numbers(Connection connection, Collection<CustomerId> ids) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        Sql.list(
                connection,
                "SELECT id, no FROM customers WHERE id = ANY (?)",
                row -> numbers.put(row.getString(1), row.getLong(2)),
                (Object) ids.stream().map(CustomerId::value).distinct().toArray(String[]::new));
        return numbers;
    }

    /// Marks what only the investigation sees of these customers as changed.
    static void markInside(Connection connection, Collection<Long> numbers, long change) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        Sql.update(
                connection,
                "INSERT INTO customer_changes (customer, records, inside) SELECT n, 0, ? FROM unnest(?) n"
                        + " ON CONFLICT (customer) DO UPDATE SET inside = excluded.inside",
                change,
                numbers.stream().distinct().sorted().toArray(Long[]::new));
    }

    static Customer customer(ResultSet row) throws SQLException {
        CustomerDetails details = CustomerDetails.of(row.getString("details"));
        return new Customer(
                new CustomerId(row.getString("id")),
                Customer.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                details.aliases(),
                Optional.ofNullable(row.getObject("born_or_founded", LocalDate.class)),
                row.getString("country"),
                details.contact(),
                row.getString("occupation"),
                details.employer(),
                row.getString("segment"),
                row.getString("risk_rating"),
                row.getObject("customer_since", LocalDate.class),
                details.statedBusiness(),
                details.expected(),
                details.owners(),
                details.attributes());
    }

    private static void fill(CopyRows rows, List<Customer> customers) throws SQLException {
        for (Customer customer : customers) {
            rows.text(customer.id().value())
                    .text(customer.kind().name())
                    .text(customer.name())
                    .text(customer.country())
                    .text(customer.occupation())
                    .text(customer.segment())
                    .text(customer.riskRating())
                    .text(customer.customerSince().toString())
                    .optional(customer.bornOrFounded())
                    .text(CustomerDetails.of(customer).json())
                    .end();
        }
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        PLAIN.forEach(name -> columns.put(name, "s." + name));
        return columns;
    }
}
