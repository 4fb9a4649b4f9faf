package io.casewright.analysis.signal;

import io.casewright.analysis.declare.InvalidTestException;
import io.casewright.analysis.declare.Parameters;
import io.casewright.knowledge.Lexicon;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/// The table of signals. A new signal is a class and a row; a new indicator on a signal of the table is a `test:` block
/// in
/// the library.
public final class Signals {

    private static final Map<String, Function<Parameters, Signal>> TABLE = Map.ofEntries(
            Map.entry("above-peers", AbovePeers::new),
            Map.entry("after-event", AfterEvent::new),
            Map.entry("begun", Begun::new),
            Map.entry("booked-in", BookedIn::new),
            Map.entry("both-ways", BothWays::new),
            Map.entry("burst-after-quiet", BurstAfterQuiet::new),
            Map.entry("cash-machine-run", CashMachineRun::new),
            Map.entry("cash-then-wire", CashThenWire::new),
            Map.entry("circular", Circular::new),
            Map.entry("collects-from-parties", CollectsFromParties::new),
            Map.entry("combined", Combined::new),
            Map.entry("concentrated", Concentrated::new),
            Map.entry("contradicted", Contradicted::new),
            Map.entry("emptied", Emptied::new),
            Map.entry("ensued", Ensued::new),
            Map.entry("equal-amounts", EqualAmounts::new),
            Map.entry("exchange-both-ways", ExchangeBothWays::new),
            Map.entry("expected-exceeded", ExpectedExceeded::new),
            Map.entry("first-exchange-payments", FirstExchangePayments::new),
            Map.entry("first-time-payees", FirstTimePayees::new),
            Map.entry("followed", Followed::new),
            Map.entry("frequent", Frequent::new),
            Map.entry("funds-released", FundsReleased::new),
            Map.entry("gathered", Gathered::new),
            Map.entry("gathered-then-abroad", GatheredThenAbroad::new),
            Map.entry("grown", Grown::new),
            Map.entry("happened", Happened::new),
            Map.entry("in-common", InCommon::new),
            Map.entry("in-turn", InTurn::new),
            Map.entry("just-below", JustBelow::new),
            Map.entry("keeps-small-share", KeepsSmallShare::new),
            Map.entry("many-payers", ManyPayers::new),
            Map.entry("merchant-kind", MerchantKind::new),
            Map.entry("mirrored", Mirrored::new),
            Map.entry("months-above-peers", MonthsAbovePeers::new),
            Map.entry("new-account-burst", NewAccountBurst::new),
            Map.entry("night-credits", NightCredits::new),
            Map.entry("no-running-costs", NoRunningCosts::new),
            Map.entry("none-of", NoneOf::new),
            Map.entry("note-flag", NoteFlag::new),
            Map.entry("papers", Papers::new),
            Map.entry("pass-through", PassThrough::new),
            Map.entry("passed-to-one", PassedToOne::new),
            Map.entry("payday-collector", PaydayCollector::new),
            Map.entry("people-to-exchange", PeopleToExchange::new),
            Map.entry("profile", Profile::new),
            Map.entry("recurring", Recurring::new),
            Map.entry("reference-words", ReferenceWords::new),
            Map.entry("related", Related::new),
            Map.entry("repeated-reference", RepeatedReference::new),
            Map.entry("revived", Revived::new),
            Map.entry("round-amounts", RoundAmounts::new),
            Map.entry("same-payees", SamePayees::new),
            Map.entry("several-branches", SeveralBranches::new),
            Map.entry("shape", Shaped::new),
            Map.entry("share-just-below", ShareJustBelow::new),
            Map.entry("share-of", ShareOf::new),
            Map.entry("shared-contact", SharedContact::new),
            Map.entry("shared-device", SharedDevice::new),
            Map.entry("shared-payees", SharedPayees::new),
            Map.entry("shared-with", SharedWith::new),
            Map.entry("shifted", Shifted::new),
            Map.entry("small-pay-from", SmallPayFrom::new),
            Map.entry("together", Together::new));

    private Signals() {}

    /// The signal that a library entry's `test:` block declares.
    ///
    /// @param lexicons by id
    /// @throws InvalidTestException when the signal is unknown, or a parameter is missing, unknown or impossible
    public static Signal declared(String indicator, Map<String, Object> test, Map<String, Lexicon> lexicons) {
        Parameters parameters = Parameters.of(indicator, test, lexicons);
        Signal signal = part(parameters);
        parameters.allRead();
        return signal;
    }

    /// The signal that a block declares by its `signal`.
    static Signal part(Parameters parameters) {
        Function<Parameters, Signal> maker = TABLE.get(parameters.text("signal"));
        if (maker == null) {
            throw parameters.wrong("signal", "one of " + new TreeSet<>(TABLE.keySet()));
        }
        return maker.apply(parameters);
    }
}
