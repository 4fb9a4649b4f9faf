package io.casewright.assist;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.llm.Errand;
import io.casewright.llm.LlmConfig;
import io.casewright.llm.ModelException;
import io.casewright.llm.ModelException.Reason;
import io.casewright.llm.UsageMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps what models cost, so that caps hold across restarts and replicas. A call is set aside in full before it is
/// made, in one statement for each cap that adds and refuses at once; so callers at the same time cannot pass a cap
/// together.
@Singleton
public final class ModelSpending implements UsageMeter {

    private static final String ADD = "INSERT INTO model_spending (scope, name, tokens, cost) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (scope, name) DO UPDATE SET tokens = model_spending.tokens + excluded.tokens,"
            + " cost = model_spending.cost + excluded.cost";

    private final Database database;
    private final LlmConfig.Caps caps;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    @Inject
    ModelSpending(Database database, LlmConfig config, Clock clock) {
        this.database = database;
        this.caps = config.cap();
        this.clock = clock;
    }

    /// One running total and the most that it may reach.
    ///
    /// @param setting names the cap in a refusal
    private record Account(String scope, String name, long tokens, Optional<BigDecimal> cost, String setting) {}

    @Override
    public Reservation reserve(Errand errand, Estimate estimate) {
        if (errand.user().isEmpty()) {
            return spent -> {};
        }
        Instant at = clock.instant();
        List<Account> accounts = accounts(errand, LocalDate.ofInstant(at, ZoneOffset.UTC));
        Optional<Account> full = database.write(connection -> setAside(connection, accounts, estimate));
        if (full.isPresent()) {
            throw new ModelException(
                    Reason.LIMIT,
                    "%s is reached: %,d tokens of %s %s are spent or set aside and this call may cost %,d more"
                            .formatted(
                                    full.get().setting(),
                                    spent(full.get()),
                                    full.get().scope(),
                                    full.get().name(),
                                    estimate.tokens()));
        }
        return spent -> settle(errand, accounts, estimate, spent, at);
    }

    /// In the order of scope and name everywhere, so that two calls never wait for each other.
    private List<Account> accounts(Errand errand, LocalDate day) {
        List<Account> accounts = new ArrayList<>();
        errand.caseId()
                .ifPresent(id -> accounts.add(new Account(
                        "case", id, caps.caseTokens(), Optional.empty(), "casewright.llm.cap.case-tokens")));
        boolean money = caps.dayCost().isPresent();
        accounts.add(new Account(
                "day",
                day.toString(),
                caps.dayTokens(),
                caps.dayCost(),
                money ? "casewright.llm.cap.day-tokens or .day-cost" : "casewright.llm.cap.day-tokens"));
        accounts.add(new Account(
                "user",
                day + " " + errand.user(),
                caps.userTokens(),
                Optional.empty(),
                "casewright.llm.cap.user-tokens"));
        return accounts;
    }

    /// The account that has not enough left; then those before it get back what was taken from them.
    private static Optional<Account> setAside(Connection connection, List<Account> accounts, Estimate estimate)
            throws SQLException {
        for (int index = 0; index < accounts.size(); index++) {
            Account account = accounts.get(index);
            Sql.update(connection, ADD, account.scope(), account.name(), 0L, BigDecimal.ZERO);
            long taken = Sql.update(
                    connection,
                    "UPDATE model_spending SET tokens = tokens + ?, cost = cost + ? WHERE scope = ? AND name = ?"
                            + " AND tokens + ? <= ? AND (?::numeric IS NULL OR cost + ? <= ?::numeric)",
                    estimate.tokens(),
                    estimate.cost(),
                    account.scope(),
                    account.name(),
                    estimate.tokens(),
                    account.tokens(),
                    account.cost(),
                    estimate.cost(),
                    account.cost());
            if (taken == 0) {
                for (Account before : accounts.subList(0, index)) {
                    add(connection, before, -estimate.tokens(), estimate.cost().negate());
                }
                return Optional.of(account);
            }
        }
        return Optional.empty();
    }

    private void settle(Errand errand, List<Account> accounts, Estimate estimate, Spent spent, Instant at) {
        database.write(connection -> {
            for (Account account : accounts) {
                add(
                        connection,
                        account,
                        spent.tokens() - estimate.tokens(),
                        spent.cost().subtract(estimate.cost()));
            }
            return Sql.update(
                    connection,
                    "INSERT INTO model_calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    ids.generate(),
                    at,
                    errand.user(),
                    errand.caseId(),
                    estimate.provider(),
                    estimate.model(),
                    estimate.task().name(),
                    spent.inputTokens(),
                    spent.outputTokens(),
                    spent.cost(),
                    spent.outcome());
        });
    }

    private static void add(Connection connection, Account account, long tokens, BigDecimal cost) throws SQLException {
        Sql.update(connection, ADD, account.scope(), account.name(), tokens, cost);
    }

    private long spent(Account account) {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT tokens FROM model_spending WHERE scope = ? AND name = ?",
                        row -> row.getLong(1),
                        account.scope(),
                        account.name())
                .orElse(0L));
    }
}
