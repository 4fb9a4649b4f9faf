package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact.Mark;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Invoice numbers that stand on several payments of different amounts or counterparties.
final class RepeatedReference implements Signal {

    private static final Pattern INVOICE =
            Pattern.compile("\\b(?:inv|invoice|rechnung|factura|po)[-_ #.:]*([a-z]?\\d{2,}[a-z0-9/-]*)");

    private final int uses;
    private final int invoices;

    RepeatedReference(Parameters parameters) {
        uses = parameters.count("uses");
        invoices = parameters.count("invoices");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Map<String, BitSet> byNumber = new TreeMap<>();
        for (int row = 0; row < view.size(); row++) {
            String text = view.references().text(row);
            Matcher matcher = INVOICE.matcher(text);
            if (mayHoldANumber(text) && matcher.find()) {
                byNumber.computeIfAbsent(matcher.group(1), number -> new BitSet())
                        .set(row);
            }
        }
        if (byNumber.isEmpty()) {
            return Reading.cannotTell("invoice numbers in the payment references");
        }
        BitSet rows = new BitSet();
        int reused = 0;
        BitSet most = new BitSet();
        for (BitSet each : byNumber.values()) {
            if (each.cardinality() >= uses && different(view, each)) {
                rows.or(each);
                reused++;
                most = each.cardinality() > most.cardinality() ? each : most;
            }
        }
        if (reused < invoices) {
            return Reading.notSeen(
                    "%d invoice numbers stand on %d or more payments; %d needed", reused, uses, invoices);
        }
        Slice paid = view.where(rows::get);
        FactDraft draft = scene.draft()
                .count("invoices", reused)
                .count("uses", most.cardinality())
                .text(
                        "reference",
                        Wording.opening(view.transaction(most.nextSetBit(0)).reference(), 6))
                .mark(Mark.OUTSIDE_WORDS);
        Scene.span(draft, paid);
        return scene.seen(
                Scene.strength(most.cardinality(), uses),
                draft,
                paid,
                "{invoices} invoice {invoices:number is|numbers are} used again on {count} payments of " + scene.whom()
                        + " between {from} and {to}; the reference “{reference}” alone stands for {uses} payments.");
    }

    /// Cheaper than the pattern, and false for most texts.
    private static boolean mayHoldANumber(String text) {
        return text.contains("inv") || text.contains("rechnung") || text.contains("factura") || text.contains("po");
    }

    private static boolean different(CustomerView view, BitSet rows) {
        return rows.stream().mapToLong(view::minor).distinct().count() > 1;
    }
}
