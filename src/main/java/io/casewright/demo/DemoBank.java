package io.casewright.demo;

import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Note;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A synthetic bank: customers, accounts, bookings, alerts, twelve cases and the staff's notes. Nothing in it is real,
/// and the same settings give the same bank, byte for byte.
public final class DemoBank {

    private final Settings settings;
    private final List<Customer> customers;
    private final List<Account> accounts;
    private final List<Transaction> transactions;
    private final Map<AccountId, Money> openingBalances;
    private final Papers papers;

    /// All that the bank is made from.
    ///
    /// @param seed another seed gives another bank of the same shape, with the same twelve cases
    /// @param customers number of customers, those of the cases included; at least 200
    /// @param transactions number of bookings to aim for; the bank has exactly that many unless customers' standing
    ///     payments alone are more
    /// @param firstDay first day of booking
    /// @param lastDay last day of booking; the cases need 2025-01-01 to 2026-06-30
    public record Settings(long seed, int customers, int transactions, LocalDate firstDay, LocalDate lastDay) {

        private static final int LEAST_CUSTOMERS = 200;

        /// The bank of the documentation.
        public static final Settings DEFAULT =
                new Settings(20_260_101L, 2_000, 200_000, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30));

        public Settings {
            if (customers < LEAST_CUSTOMERS) {
                throw new IllegalArgumentException("the twelve cases alone need %d customers, not %d: raise the number"
                        .formatted(LEAST_CUSTOMERS, customers));
            }
        }

        /// The same bank drawn with other dice.
        public Settings withSeed(long otherSeed) {
            return new Settings(otherSeed, customers, transactions, firstDay, lastDay);
        }

        public Settings withSize(int otherCustomers, int otherTransactions) {
            return new Settings(seed, otherCustomers, otherTransactions, firstDay, lastDay);
        }
    }

    /// What staff filed, and the answers to it.
    record Papers(List<Alert> alerts, List<CaseFile> cases, List<Note> notes, DemoCases answers) {}

    private DemoBank(World world, Journal.Closed journal, Papers papers) {
        this.settings = world.settings();
        this.customers = world.customersInOrder();
        this.accounts = world.accountsInOrder();
        this.transactions = journal.transactions();
        this.openingBalances =
                OpeningBalances.of(accounts, world.journal(), world.settings().firstDay());
        this.papers = papers;
    }

    public static DemoBank generate(Settings settings) {
        World world = new World(settings);
        List<CaseDraft> drafts = List.of(
                        new ExploitationCase(world),
                        new ForcedLabourCase(world),
                        new CompoundWorkerCase(world),
                        new ScamVictimCase(world),
                        new MuleCase(world),
                        new HerderCase(world),
                        new RecruitmentCase(world),
                        new OtcTraderCase(world),
                        new TradeCase(world),
                        new StructuringCase(world),
                        new HarvestCase(world),
                        new CharityCase(world))
                .stream()
                .map(Plot::plant)
                .toList();
        new Crowd(world).settle();
        Journal.Closed journal = world.journal().close();
        return new DemoBank(world, journal, Filing.of(drafts, world, journal));
    }

    public Settings settings() {
        return settings;
    }

    /// By id.
    public List<Customer> customers() {
        return customers;
    }

    /// By id.
    public List<Account> accounts() {
        return accounts;
    }

    /// By booking instant, then id.
    public List<Transaction> transactions() {
        return transactions;
    }

    /// What stood on the account on the evening before the first day: enough never to be overdrawn, and zero for an
    /// account that was opened later.
    ///
    /// @throws IllegalArgumentException for an account that the bank does not have
    public Money openingBalance(AccountId account) {
        Money balance = openingBalances.get(account);
        if (balance == null) {
            throw new IllegalArgumentException("the demo bank has no account " + account);
        }
        return balance;
    }

    /// By id.
    public List<Alert> alerts() {
        return papers.alerts();
    }

    /// `DEMO-01` to `DEMO-12`.
    public List<CaseFile> cases() {
        return papers.cases();
    }

    /// By id.
    public List<Note> notes() {
        return papers.notes();
    }

    /// What was planted.
    public DemoCases answers() {
        return papers.answers();
    }

    /// The case as a reader of it would load it, without a database.
    ///
    /// @throws IllegalArgumentException for a case that the bank does not have
    public Dossier dossierOf(CaseId caseId) {
        return Dossiers.ofCase(this, caseId);
    }

    /// One customer as a caller outside every case would load it: without alerts, cases and their notes.
    ///
    /// @throws IllegalArgumentException for a customer that the bank does not have
    public Dossier dossierOf(CustomerId customerId) {
        return Dossiers.ofCustomer(this, customerId);
    }
}
