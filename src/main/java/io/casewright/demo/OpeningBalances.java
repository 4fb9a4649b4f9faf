package io.casewright.demo;

import io.casewright.casefile.Account;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was on the accounts before the first booking. A record of an account has no balance, so nothing needs to be
/// booked for it; tests use it to show that nobody lives on an overdraft.
final class OpeningBalances {

    private static final long STEP = 10_000;

    private OpeningBalances() {}

    static Map<AccountId, Money> of(List<Account> accounts, Journal journal, LocalDate firstDay) {
        Map<AccountId, Long> balances = new HashMap<>();
        Map<AccountId, Long> lowest = new HashMap<>();
        journal.entries().stream()
                .sorted(Comparator.comparing(Entry::booked).thenComparingInt(Entry::number))
                .forEach(entry -> {
                    long balance = balances.merge(entry.account().id(), entry.effect(), Long::sum);
                    lowest.merge(entry.account().id(), balance, Math::min);
                });
        Map<AccountId, Money> opening = new HashMap<>();
        for (Account account : accounts) {
            long needed = Math.max(0, -lowest.getOrDefault(account.id(), 0L));
            long cents = account.opened().isBefore(firstDay) ? (needed / STEP + 1) * STEP : 0;
            opening.put(account.id(), new Money(BigDecimal.valueOf(cents, 2), account.currency()));
        }
        return Map.copyOf(opening);
    }
}
