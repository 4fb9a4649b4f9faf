package io.casewright.analysis.shape;

import io.casewright.analysis.shape.Relations.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the accounts of a whole ledger on which unusual payments converge. Many payers alone are no sign: an
/// employer, a shop and a landlord have them. A fan-in shows where payments that the ledger does not know
/// otherwise meet on the same accounts more often than chance would have it.
///
/// No threshold is fitted to any ledger: what is unusual follows from the ledger's medians and habits, and
/// accounts are named as long as chance alone would bring forth at most one in twenty of them. Found accounts
/// are taken out and the rest is looked at again, as many of them make unusual payments look common.
///
/// A fan-in of which only one payer has come so far shows like the others. Payers who never sent anything
/// unusual cannot be told from an account's ordinary ones, and are not named.
public final class FanInSweep {

    /// The share of the named accounts that chance may bring forth.
    private static final double FALSE = 0.05;

    /// What an account receives.
    private static final class Receipts {
        private final List<Relation> unusual = new ArrayList<>();
        private int payers;
        private int occasions;
        private int far;
        private int repeats;
    }

    private final Map<String, Receipts> receipts = new LinkedHashMap<>();
    private final long days;

    private FanInSweep(List<Transfer> ledger) {
        for (Relation relation : Relations.of(ledger)) {
            Receipts own = receipts.computeIfAbsent(relation.to(), _ -> new Receipts());
            own.payers++;
            own.occasions += relation.days();
            own.far += relation.isFar() ? 1 : 0;
            own.repeats += relation.repeats();
            if (!relation.transfers().isEmpty()) {
                own.unusual.add(relation);
            }
        }
        days = ledger.isEmpty() ? 1 : Relations.day(ledger.getLast()) - Relations.day(ledger.getFirst()) + 1;
    }

    /// @param transfers a whole ledger, in any order; transfers of an account to itself are left out
    /// @return those with the most unusual transfers first; of equals the one whose first transfer is earlier
    public static List<FanIn> over(Collection<Transfer> transfers) {
        List<Transfer> ledger = transfers.stream()
                .filter(each -> !each.isLoop())
                .sorted(Transfer.BY_TIME)
                .toList();
        FanInSweep sweep = new FanInSweep(ledger);
        List<FanIn> fanIns = new ArrayList<>();
        sweep.collectors().forEach((account, byChance) -> fanIns.add(sweep.fanIn(account, byChance)));
        fanIns.sort(Comparator.comparingInt((FanIn each) -> -each.transfers().size())
                .thenComparing(each -> each.transfers().getFirst(), Transfer.BY_TIME));
        return fanIns;
    }

    private FanIn fanIn(String account, double byChance) {
        List<Transfer> transfers = receipts.getOrDefault(account, new Receipts()).unusual.stream()
                .flatMap(relation -> relation.transfers().stream())
                .sorted(Transfer.BY_TIME)
                .toList();
        return new FanIn(account, TransferGraph.payers(transfers), transfers, byChance);
    }

    private Map<String, Double> collectors() {
        Map<String, Double> found = new LinkedHashMap<>();
        int before;
        do {
            before = found.size();
            Rates rates = rates(found.keySet());
            Map<String, Double> chances = new LinkedHashMap<>();
            receipts.forEach((account, own) -> {
                if (!own.unusual.isEmpty()) {
                    chances.put(account, receipts.size() * rates.chance(own, days));
                }
            });
            significant(chances).forEach(found::putIfAbsent);
        } while (found.size() > before);
        return found;
    }

    /// Those up to the last of which chance explains few enough of all before it (Benjamini and Hochberg,
    /// 1995).
    private static Map<String, Double> significant(Map<String, Double> byChance) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(byChance.entrySet());
        ranked.sort(Map.Entry.comparingByValue());
        int last = 0;
        for (int rank = 1; rank <= ranked.size(); rank++) {
            last = ranked.get(rank - 1).getValue() <= FALSE * rank ? rank : last;
        }
        Map<String, Double> significant = new LinkedHashMap<>();
        ranked.subList(0, last).forEach(each -> significant.put(each.getKey(), each.getValue()));
        return significant;
    }

    private Rates rates(Set<String> without) {
        Set<String> left = new HashSet<>(receipts.keySet());
        left.removeAll(without);
        long payers = 0;
        long occasions = 0;
        long far = 0;
        long repeats = 0;
        for (String account : left) {
            Receipts own = receipts.getOrDefault(account, new Receipts());
            payers += own.payers;
            occasions += own.occasions;
            far += own.far;
            repeats += own.repeats;
        }
        return new Rates((double) far / Math.max(1, payers), (double) repeats / Math.max(1, occasions));
    }

    /// How common the two signs are where no fan-in was found.
    ///
    /// @param far share of pairs with amounts far from the ledger's
    /// @param repeats repetitions for each day on which a pair has payments
    private record Rates(double far, double repeats) {

        /// The chance that an account like any other receives as much that is unusual. The two signs are taken
        /// as independent and their chances put together as Fisher's method does.
        double chance(Receipts own, long days) {
            double meeting = (double) own.occasions * own.occasions / (2.0 * own.payers * days);
            double byAmount = tail(own.far, own.payers * far);
            double byRepeats = tail(own.repeats, own.occasions * repeats + meeting);
            double both = Math.max(Double.MIN_NORMAL, byAmount * byRepeats);
            return both * (1 - Math.log(both));
        }

        /// The chance of at least so many events where so many are expected, after Poisson.
        private static double tail(int atLeast, double expected) {
            double term = Math.exp(-expected);
            double below = 0;
            for (int count = 0; count < atLeast; count++) {
                below += term;
                term *= expected / (count + 1);
            }
            return Math.clamp(1 - below, 0, 1);
        }
    }
}
