package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.RecordRef;
import java.util.ArrayList;
import java.util.List;

/// Payroll that is what it looks like: wages reach at least three employees of the case and hardly any come
/// back to another party of it.
final class WagesStay implements MitigationRule {

    private static final double WEIGHT = 1.5;
    private static final int LEAST_WORKERS = 3;
    private static final double MOST_BACK = 0.15;

    /// What the case's employees received and gave back, in the smallest unit of one currency.
    private record Payroll(int workers, long wages, long back, String currency, List<RecordRef> records) {}

    @Override
    public List<Mitigation> read(Defence defence) {
        Payroll payroll = payroll(defence);
        if (payroll.workers() < LEAST_WORKERS || payroll.back() > payroll.wages() * MOST_BACK) {
            return List.of();
        }
        FactDraft draft = defence.draft("wages-stay")
                .count("workers", payroll.workers())
                .money("wages", Slice.money(payroll.wages(), payroll.currency()))
                .money("back", Slice.money(payroll.back(), payroll.currency()))
                .records(payroll.records());
        String said = payroll.back() == 0 ? "nothing came back to {who}" : "only {back} came back to {who}";
        String sentence = "The wages stay with the workers: of {wages} credited to {workers} employees in the case, "
                + said + ".";
        return List.of(
                new Mitigation("wages-stay", WEIGHT, "the wages stay with the workers", false, draft.say(sentence)));
    }

    private static Payroll payroll(Defence defence) {
        long wages = 0;
        long back = 0;
        int workers = 0;
        String currency = "";
        List<RecordRef> records = new ArrayList<>();
        for (CustomerView each : defence.dossier().customers()) {
            Slice paid = each.in().where(row -> each.is(row, Channel.PAYROLL));
            if (each == defence.view() || paid.isEmpty()) {
                continue;
            }
            currency = paid.mainCurrency();
            workers++;
            wages += paid.in(currency).minor();
            Slice returned = each.out().where(row -> isPaidBack(defence.dossier(), each, row));
            back += returned.isEmpty() ? 0 : returned.in(currency).minor();
            records.addAll(paid.records());
        }
        return new Payroll(workers, wages, back, currency, List.copyOf(records));
    }

    private static boolean isPaidBack(DossierView dossier, CustomerView worker, int row) {
        int other = worker.other(row);
        return other >= 0
                && dossier.behind(worker.otherSides().get(other))
                        .filter(payee -> payee != worker)
                        .isPresent();
    }
}
