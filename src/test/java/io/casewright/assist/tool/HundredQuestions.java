package io.casewright.assist.tool;

import static io.casewright.assist.tool.Asked.AVERAGE;
import static io.casewright.assist.tool.Asked.COUNT;
import static io.casewright.assist.tool.Asked.EARLIEST;
import static io.casewright.assist.tool.Asked.LARGEST;
import static io.casewright.assist.tool.Asked.MEDIAN;
import static io.casewright.assist.tool.Asked.NET;
import static io.casewright.assist.tool.Asked.NOTHING;
import static io.casewright.assist.tool.Asked.PAYEES;
import static io.casewright.assist.tool.Asked.SMALLEST;
import static io.casewright.assist.tool.Asked.SUM;
import static io.casewright.assist.tool.Asked.above;
import static io.casewright.assist.tool.Asked.abroad;
import static io.casewright.assist.tool.Asked.amount;
import static io.casewright.assist.tool.Asked.ask;
import static io.casewright.assist.tool.Asked.below;
import static io.casewright.assist.tool.Asked.busiest;
import static io.casewright.assist.tool.Asked.by;
import static io.casewright.assist.tool.Asked.byMonth;
import static io.casewright.assist.tool.Asked.country;
import static io.casewright.assist.tool.Asked.days;
import static io.casewright.assist.tool.Asked.each;
import static io.casewright.assist.tool.Asked.first;
import static io.casewright.assist.tool.Asked.in;
import static io.casewright.assist.tool.Asked.largestBy;
import static io.casewright.assist.tool.Asked.latest;
import static io.casewright.assist.tool.Asked.money;
import static io.casewright.assist.tool.Asked.month;
import static io.casewright.assist.tool.Asked.out;
import static io.casewright.assist.tool.Asked.sum;
import static io.casewright.assist.tool.Asked.top;
import static io.casewright.assist.tool.Asked.with;
import static io.casewright.assist.tool.Asked.year;
import static io.casewright.casefile.Transaction.Channel.ATM;
import static io.casewright.casefile.Transaction.Channel.CARD;
import static io.casewright.casefile.Transaction.Channel.CASH;
import static io.casewright.casefile.Transaction.Channel.MONEY_SERVICE;
import static io.casewright.casefile.Transaction.Channel.PAYROLL;
import static io.casewright.casefile.Transaction.Channel.PEER_TO_PEER;
import static io.casewright.casefile.Transaction.Channel.TRANSFER;
import static io.casewright.casefile.Transaction.Channel.VIRTUAL_ASSET;
import static io.casewright.casefile.Transaction.Channel.WIRE;

import io.casewright.casefile.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/// A hundred questions after figures of the demo bank.
@NullMarked
final class HundredQuestions {

    private static final Predicate<Transaction> CASH_IN = in().and(by(CASH, ATM));
    private static final Predicate<Transaction> CASH_OUT = out().and(by(CASH, ATM));
    private static final Predicate<Transaction> EXCHANGE_OUT = out().and(by(VIRTUAL_ASSET));

    private HundredQuestions() {}

    private static List<String> sumAndCount(List<Transaction> all) {
        return List.of(SUM.apply(all).getFirst(), COUNT.apply(all).getFirst() + " ");
    }

    static List<Asked> totals() {
        return List.of(
                ask("DEMO-10", "How much cash was deposited?", CASH_IN, HundredQuestions::sumAndCount),
                ask("DEMO-10", "How much cash was deposited in March 2026?", CASH_IN.and(month("2026-03")), SUM),
                ask("DEMO-10", "how much cash came in last month?", CASH_IN.and(month("2026-05")), SUM),
                ask("DEMO-10", "What is the total of the outgoing wires?", out().and(by(WIRE)), SUM),
                ask("DEMO-10", "How much did the customer send to Hong Kong?", out().and(country("HK")), SUM),
                ask("DEMO-10", "How much money went out in 2025?", out().and(year(2025)), SUM),
                ask("DEMO-10", "How much was paid to Jadeford Trading Co?", with("Jadeford Trading Co"), SUM),
                ask("DEMO-10", "How much was paid to Mill Race?", with("Mill Race Properties"), SUM),
                ask(
                        "DEMO-10",
                        "What did the cash deposits come to in the first quarter of 2026?",
                        CASH_IN.and(days("2026-01-01", "2026-03-31")),
                        SUM),
                ask(
                        "DEMO-10",
                        "What do the credits between 2025-06-01 and 2025-08-31 add up to?",
                        in().and(days("2025-06-01", "2025-08-31")),
                        SUM),
                ask("DEMO-10", "Total of cash deposits below 10,000", CASH_IN.and(below("10000")), SUM),
                ask(
                        "DEMO-10",
                        "How much was deposited in cash in amounts over $2,000?",
                        CASH_IN.and(above("2000")),
                        SUM),
                ask(
                        "DEMO-10",
                        "How much did she pay in salaries in 2026?",
                        out().and(by(PAYROLL)).and(year(2026)),
                        SUM));
    }

    static List<Asked> moreTotals() {
        return List.of(
                ask("DEMO-01", "How much did Vy Vo receive?", in(), SUM),
                ask(
                        "DEMO-01",
                        "How much did Vy Vo receive from Hugo Carpentier?",
                        in().and(with("Hugo Carpentier")),
                        SUM),
                ask("DEMO-01", "How much did Hugo Carpentier pay to Vy Vo?", out().and(with("Vy Vo")), SUM)
                        .of("Hugo Carpentier"),
                ask("DEMO-01", "How much was withdrawn at cash machines?", out().and(by(ATM)), SUM),
                ask("DEMO-01", "How much was spent by card at Hopalong Rides?", with("Hopalong Rides"), SUM),
                ask(
                        "DEMO-01",
                        "How much money was spent with cards since 1 April 2026?",
                        out().and(by(CARD)).and(days("2026-04-01", "2026-06-29")),
                        SUM),
                ask(
                        "DEMO-01",
                        "How much came in by peer-to-peer payment in the last 12 months?",
                        in().and(by(PEER_TO_PEER)).and(days("2025-06-30", "2026-06-29")),
                        SUM),
                ask("DEMO-03", "How much was sent to Coinharrow?", with("Coinharrow"), SUM),
                ask(
                        "DEMO-03",
                        "How much money went to crypto exchanges in the first half of 2026?",
                        EXCHANGE_OUT.and(days("2026-01-01", "2026-06-30")),
                        SUM),
                ask("DEMO-03", "How much did Coinharrow receive?", out().and(with("Coinharrow")), SUM),
                ask("DEMO-03", "How much did Brightfen pay?", in().and(with("Brightfen Online Services Co.")), SUM),
                ask("DEMO-03", "How much came from Cambodia?", in().and(country("KH")), SUM),
                ask("DEMO-03", "How much came from Brightfen?", with("Brightfen Online Services Co."), SUM),
                ask("DEMO-04", "How much was wired to Lotuswick Trading Ltd?", with("Lotuswick Trading Ltd"), SUM),
                ask("DEMO-04", "How much was wired to Trading Lotuswick?", with("Lotuswick Trading Ltd"), SUM),
                ask(
                                "DEMO-04",
                                "How much did Sefu Adeyemi pay to Quillmont Capital Services LLC?",
                                out().and(with("Quillmont Capital Services LLC")),
                                SUM)
                        .of("Sefu Adeyemi"),
                ask(
                        "DEMO-05",
                        "How much was paid out before 2026-02-01?",
                        out().and(days("2000-01-01", "2026-01-31")),
                        SUM));
    }

    static List<Asked> otherTotals() {
        return List.of(
                ask("DEMO-07", "How much came in through money services?", in().and(by(MONEY_SERVICE)), SUM),
                ask(
                        "DEMO-07",
                        "How much was sent to Gulfmere Manpower FZE in 2025?",
                        with("Gulfmere Manpower FZE").and(year(2025)),
                        SUM),
                ask("DEMO-07", "How much was transferred abroad?", out().and(abroad()), SUM),
                ask("DEMO-08", "What did the payments to Tokenfjord come to?", out().and(with("Tokenfjord")), SUM),
                ask("DEMO-08", "How much did she get from Tokenfjord?", in().and(with("Tokenfjord")), SUM),
                ask(
                        "DEMO-12",
                        "How much did Lanternvale receive from Maplehaven Foundation?",
                        in().and(with("Maplehaven Foundation")),
                        SUM),
                ask("DEMO-12", "How much was received in December?", in().and(month("2025-12")), SUM),
                ask(
                        "DEMO-12",
                        "How much came in from January to March 2026?",
                        in().and(days("2026-01-01", "2026-03-31")),
                        SUM));
    }

    static List<Asked> counts() {
        return List.of(
                ask("DEMO-10", "How many cash deposits were there?", CASH_IN, COUNT),
                ask(
                        "DEMO-10",
                        "How many cash deposits of more than 3,000 were made in 2026?",
                        CASH_IN.and(above("3000")).and(year(2026)),
                        COUNT),
                ask(
                        "DEMO-10",
                        "How many wires were sent to Hong Kong?",
                        out().and(by(WIRE)).and(country("HK")),
                        COUNT),
                ask(
                        "DEMO-10",
                        "How many cash deposits were between 1,000 and 2,000?",
                        CASH_IN.and(amount(each ->
                                each.intValue() >= 1000 && each.compareTo(new java.math.BigDecimal("2000")) <= 0)),
                        COUNT),
                ask("DEMO-01", "How many payments came from Femi Obi?", in().and(with("Femi Obi")), COUNT),
                ask("DEMO-01", "How often was cash withdrawn?", CASH_OUT, COUNT),
                ask("DEMO-01", "number of credits in May 2026", in().and(month("2026-05")), COUNT),
                ask(
                        "DEMO-01",
                        "How many card payments were there on 2026-06-01?",
                        out().and(by(CARD)).and(days("2026-06-01", "2026-06-01")),
                        all -> all.isEmpty() ? NOTHING.apply(all) : COUNT.apply(all)),
                ask(
                        "DEMO-03",
                        "How many payments went to Coinharrow in the last three months?",
                        with("Coinharrow").and(days("2026-03-17", "2026-06-16")),
                        COUNT),
                ask("DEMO-04", "How many debits are on record?", out(), COUNT),
                ask(
                                "DEMO-06",
                                "How many payments did Pascal Lambert make to Isabeau Vidal?",
                                out().and(with("Isabeau Vidal")),
                                COUNT)
                        .of("Pascal Lambert"),
                ask("DEMO-07", "How many different people paid in by wire?", in().and(by(WIRE)), PAYEES),
                ask("DEMO-10", "How many payees are there?", out(), PAYEES),
                ask("DEMO-12", "How many distinct payers were there in 2025?", in().and(year(2025)), PAYEES),
                ask("DEMO-08", "How many counterparties sent money in 2026?", in().and(year(2026)), PAYEES));
    }

    static List<Asked> averages() {
        return List.of(
                ask("DEMO-10", "What is the average cash deposit?", CASH_IN, AVERAGE),
                ask("DEMO-10", "What was the average wire?", out().and(by(WIRE)), AVERAGE),
                ask("DEMO-01", "What did she withdraw at ATMs on average?", out().and(by(ATM)), AVERAGE),
                ask("DEMO-03", "What is the mean payment to Coinharrow?", with("Coinharrow"), AVERAGE),
                ask("DEMO-07", "What is the average credit from the Philippines?", in().and(country("PH")), AVERAGE),
                ask("DEMO-12", "Average credit in 2025", in().and(year(2025)), AVERAGE));
    }

    static List<Asked> mediansAndNets() {
        return List.of(
                ask("DEMO-10", "What is the median cash deposit?", CASH_IN, MEDIAN),
                ask(
                        "DEMO-10",
                        "What was the median wire in 2026?",
                        out().and(by(WIRE)).and(year(2026)),
                        MEDIAN),
                ask("DEMO-01", "Median size of the card payments", out().and(by(CARD)), MEDIAN),
                ask("DEMO-10", "What was the net flow in March 2026?", month("2026-03"), NET),
                ask("DEMO-10", "How much more came in than went out in 2025?", year(2025), NET),
                ask("DEMO-10", "What is the net amount in cash?", by(CASH, ATM), NET));
    }

    static List<Asked> timesOfWeekAndDay() {
        return List.of(
                ask("DEMO-10", "On which days of the week was cash deposited?", CASH_IN, largestBy(Asked::weekday)),
                ask("DEMO-10", "Break down the credits by day of the week", in(), largestBy(Asked::weekday)),
                ask("DEMO-01", "At what time of day was cash withdrawn?", CASH_OUT, largestBy(Asked::hour)),
                ask(
                        "DEMO-01",
                        "Break down the card payments by hour of the day",
                        out().and(by(CARD)),
                        largestBy(Asked::hour)));
    }

    static List<Asked> singles() {
        return List.of(
                ask("DEMO-10", "What was the largest cash deposit?", CASH_IN, first(LARGEST)),
                ask("DEMO-10", "What is the biggest wire?", out().and(by(WIRE)), first(LARGEST)),
                ask("DEMO-10", "What was the smallest cash deposit in 2026?", CASH_IN.and(year(2026)), first(SMALLEST)),
                ask("DEMO-10", "When was the first wire sent?", out().and(by(WIRE)), first(EARLIEST)),
                ask("DEMO-10", "When was the most recent wire?", out().and(by(WIRE)), latest()),
                ask(
                        "DEMO-10",
                        "What was the highest amount paid to Dockside Wholesale Foods?",
                        with("Dockside Wholesale Foods"),
                        first(LARGEST)),
                ask(
                        "DEMO-01",
                        "What is the largest payment from Femi Obi?",
                        in().and(with("Femi Obi")),
                        first(LARGEST)),
                ask("DEMO-01", "What was the last cash withdrawal?", CASH_OUT, latest()),
                ask("DEMO-03", "When did the payments to Coinharrow start?", with("Coinharrow"), first(EARLIEST)),
                ask("DEMO-03", "What was the latest payment to Coinharrow?", with("Coinharrow"), latest()),
                ask("DEMO-04", "Which single wire was the largest?", out().and(by(WIRE)), first(LARGEST)),
                ask("DEMO-05", "What is the smallest credit?", in(), first(SMALLEST)),
                ask(
                        "DEMO-07",
                        "What was the earliest payment to Gulfmere Manpower?",
                        with("Gulfmere Manpower FZE"),
                        first(EARLIEST)),
                ask("DEMO-08", "What was the largest transaction in February 2026?", month("2026-02"), first(LARGEST)),
                ask(
                        "DEMO-12",
                        "What was the largest donation received?".replace("donation", "amount"),
                        in(),
                        first(LARGEST)));
    }

    static List<Asked> grouped() {
        Function<Transaction, String> country =
                each -> Locale.of("", each.counterparty().country().orElse("")).getDisplayCountry(Locale.ENGLISH);
        return List.of(
                ask("DEMO-10", "Who are the three largest payees?", out(), top(3)),
                ask("DEMO-10", "Who received the most money in 2026?", out().and(year(2026)), top(1)),
                ask("DEMO-10", "To whom were wires sent?", out().and(by(WIRE)), top(3)),
                ask("DEMO-01", "Who paid Vy Vo the most?", in(), top(1)),
                ask("DEMO-01", "Top five payers", in(), top(5)),
                ask("DEMO-03", "From whom did the money come in 2026?", in().and(year(2026)), top(3)),
                ask("DEMO-05", "Which counterparties were paid the most?", out(), top(3)),
                ask("DEMO-12", "Who sent the most by bank transfer?", in().and(by(TRANSFER)), top(1)),
                ask("DEMO-07", "From which countries did wires come?", in().and(by(WIRE)), largestBy(country)),
                ask("DEMO-07", "To which countries was money sent by wire?", out().and(by(WIRE)), largestBy(country)),
                ask("DEMO-10", "How much cash was deposited each month in 2026?", CASH_IN.and(year(2026)), byMonth()),
                ask("DEMO-03", "Show the payments to Coinharrow month by month", with("Coinharrow"), byMonth()),
                ask("DEMO-04", "What are the monthly totals of the credits?", in(), byMonth()),
                ask("DEMO-10", "Which month had the most cash deposits?", CASH_IN, busiest()),
                ask("DEMO-01", "In which month was the most money received?", in(), busiest()),
                ask("DEMO-08", "What was the busiest month for payments to exchanges?", EXCHANGE_OUT, busiest()));
    }

    static List<Asked> lists() {
        return List.of(
                ask("DEMO-10", "List the wires", out().and(by(WIRE)), each()),
                ask("DEMO-10", "Show me the payments to Jadeford Trading Co", with("Jadeford Trading Co"), each()),
                ask("DEMO-10", "List the cash deposits in June 2026", CASH_IN.and(month("2026-06")), each()),
                ask("DEMO-03", "Which payments came from Cambodia?", in().and(country("KH")), each()),
                ask(
                                "DEMO-04",
                                "When was Bitbrunnel Exchange paid by Sefu Adeyemi?",
                                out().and(with("Bitbrunnel Exchange")),
                                each())
                        .of("Sefu Adeyemi"),
                ask("DEMO-05", "List the ATM withdrawals", out().and(by(ATM)), each()));
    }

    /// The first period's bookings are those of the test; both must stand behind the fact.
    static List<Asked> compared() {
        return List.of(
                compare(
                        "DEMO-10",
                        "Compare cash deposits in March 2026 with February 2026",
                        CASH_IN,
                        "2026-03",
                        "2026-02"),
                compare(
                        "DEMO-10",
                        "Were more credits received in April 2026 than in March 2026?",
                        in(),
                        "2026-04",
                        "2026-03"),
                compare("DEMO-01", "Compare the debits in May 2026 with the month before", out(), "2026-05", "2026-04"),
                compare(
                        "DEMO-03",
                        "Compare payments to Coinharrow in April 2026 and in March 2026",
                        with("Coinharrow"),
                        "2026-04",
                        "2026-03"));
    }

    private static Asked compare(
            String caseId, String question, Predicate<Transaction> which, String one, String other) {
        return ask(
                caseId,
                question,
                which.and(month(one).or(month(other))),
                all -> List.of(
                        money(sum(all.stream().filter(month(one)).toList())),
                        money(sum(all.stream().filter(month(other)).toList())),
                        money(sum(all.stream().filter(month(one)).toList())
                                .subtract(sum(all.stream().filter(month(other)).toList()))
                                .abs())));
    }

    static List<Asked> nothings() {
        return List.of(
                ask("DEMO-10", "How much was paid to Coinharrow?", each -> false, NOTHING),
                ask("DEMO-10", "How much cash was deposited in 2023?", each -> false, NOTHING),
                ask("DEMO-04", "How many cheques were deposited?", each -> false, NOTHING),
                ask("DEMO-12", "How much was sent to Nigeria?", each -> false, NOTHING),
                ask("DEMO-03", "How many credits of more than 1 million came in?", each -> false, NOTHING));
    }
}
