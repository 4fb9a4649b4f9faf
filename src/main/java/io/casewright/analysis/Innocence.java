package io.casewright.analysis;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.NoteFlags;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.Months;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Note;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What speaks for a customer, each as a mitigating fact with a weight.
final class Innocence {

    /// From this weight on the mitigating facts explain the findings, when one of them is an examination by staff and
    /// no
    /// note speaks against the customer.
    static final double EXPLAINS = 4;

    private static final int LONG_YEARS = 5;
    private static final Set<String> ADVERSE = Set.of(
            "third-party-speaks",
            "appears-coerced",
            "documents-held-by-other",
            "unaware-of-activity",
            "cannot-explain-funds",
            "online-adviser",
            "family-reports-confinement");

    private final DossierView dossier;
    private final CustomerView view;
    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private double weight;
    private boolean examined;

    private Innocence(DossierView dossier, CustomerView view, Wording wording) {
        this.dossier = dossier;
        this.view = view;
        this.wording = wording;
    }

    static Innocence of(DossierView dossier, CustomerView view, Wording wording) {
        Innocence innocence = new Innocence(dossier, view, wording);
        innocence.earlierAlert();
        innocence.examinations();
        innocence.knownPayees();
        innocence.sameSeason();
        innocence.wagesStay();
        innocence.withinExpectation();
        innocence.longHistory();
        return innocence;
    }

    List<Fact> facts() {
        return facts;
    }

    /// What explains the findings, in words for the middle of a sentence.
    List<String> reasons() {
        return reasons;
    }

    boolean explains() {
        boolean adverse = dossier.customers().stream()
                .flatMap(each -> each.notes().stream())
                .anyMatch(note -> note.flags().stream().anyMatch(ADVERSE::contains));
        return weight >= EXPLAINS && examined && !adverse;
    }

    private FactDraft draft(String name) {
        FactDraft draft = FactDraft.about(Topic.MITIGATION, "mitigation." + name + "@" + view.id())
                .name("who", view.customer().name());
        return view.isPotentialVictim() ? draft.mark(Mark.POTENTIAL_VICTIM) : draft;
    }

    private void add(double more, String reason, Fact fact) {
        weight += more;
        facts.add(fact);
        if (!reason.isEmpty()) {
            reasons.add(reason);
        }
    }

    private void earlierAlert() {
        for (Alert alert : view.alerts()) {
            String disposition = alert.disposition().toLowerCase(Locale.ROOT);
            if (!disposition.contains("clear") || alert.reason().isEmpty()) {
                continue;
            }
            examined = true;
            FactDraft draft = draft("earlier-alert." + alert.id())
                    .record(new RecordRef(RecordKind.ALERT, alert.id().value()))
                    .day("raised", alert.raised())
                    .text("id", alert.id().value())
                    .text("reason", Wording.opening(alert.reason().get(), 24));
            add(
                    2,
                    "an earlier alert was cleared",
                    draft.say("Alert {id} of {raised} on " + wording.whom()
                            + " was cleared with the reason “{reason}”."));
        }
    }

    private void examinations() {
        for (CustomerView each : dossier.customers()) {
            boolean own = each == view;
            for (Note note : each.notes()) {
                boolean harmless = note.flags().stream().allMatch(NoteFlags::isInFavour);
                boolean confirmed =
                        note.flags().contains("documents-seen") || note.flags().contains("business-confirmed");
                if (harmless && confirmed) {
                    examination(note, own);
                }
            }
        }
    }

    private void examination(Note note, boolean own) {
        examined = true;
        List<String> clauses = new ArrayList<>();
        for (String flag : new TreeSet<>(note.flags())) {
            clauses.add("that " + NoteFlags.clause(flag, clauses.isEmpty() ? wording.whom() : "this customer"));
        }
        FactDraft draft = draft("examined." + note.id())
                .record(new RecordRef(RecordKind.NOTE, note.id().value()))
                .day("day", note.written().atZone(ZoneOffset.UTC).toLocalDate())
                .name("author", note.author());
        String what = own ? Wording.joined(clauses) : "that a visit or inquiry bears out the business of {who}";
        add(
                own ? 1.5 : 1,
                "staff saw documents or premises",
                draft.say("It was recorded by {author} on {day} " + what + "."));
    }

    private void knownPayees() {
        String stated = view.customer().statedBusiness().toLowerCase(Locale.ROOT);
        List<OtherSide> known = view.otherSides().stream()
                .filter(side -> !side.out().isEmpty()
                        && side.name()
                                .filter(name -> name.length() > 5
                                        && stated.contains(name.strip().toLowerCase(Locale.ROOT)))
                                .isPresent())
                .limit(3)
                .toList();
        if (known.isEmpty()) {
            return;
        }
        FactDraft draft = draft("known-payees");
        List<String> words = new ArrayList<>();
        Slice paid = view.all().between(0, 0);
        for (OtherSide side : known) {
            words.add(Wording.other(draft, "payee-" + (words.size() + 1), side));
            paid = paid.and(side.out());
        }
        String total = Wording.totals(draft, "total", paid);
        draft.count("count", paid.size()).records(paid.records()).record(view.self());
        add(
                1,
                "the payees were named at onboarding",
                draft.say("The payees " + Wording.joined(words) + ", who received " + total
                        + " in {count} payments, were named by " + wording.whom() + " at onboarding."));
    }

    private void sameSeason() {
        if (view.in().isEmpty()) {
            return;
        }
        Months months = Months.of(view.in(), view.in().mainCurrency());
        int peak = months.highest();
        long median = Math.max(1, months.median());
        for (int other = 0; other < months.size(); other++) {
            boolean sameMonth = other != peak && Math.abs(other - peak) == 12;
            double ratio = (double) months.minor(other) / Math.max(1, months.minor(peak));
            if (!sameMonth || months.minor(other) < 1.5 * median || ratio < 0.5) {
                continue;
            }
            int early = Math.min(peak, other);
            int late = Math.max(peak, other);
            FactDraft draft = draft("same-season")
                    .money("late", months.money(late))
                    .money("early", months.money(early))
                    .put("month", new Value.TextValue(months.name(late)))
                    .put("period", months.period(late))
                    .put("early-month", new Value.TextValue(months.name(early)))
                    .put("early-period", months.period(early))
                    .records(months.slice(peak).and(months.slice(other)).records());
            add(
                    1.5,
                    "the same season of the year before looks alike",
                    draft.say("The same season shows in both years: " + wording.whom()
                            + " received {late} in {month} and {early} in {early-month}."));
            return;
        }
    }

    private void wagesStay() {
        long wages = 0;
        long back = 0;
        int workers = 0;
        List<RecordRef> records = new ArrayList<>();
        String currency = "";
        for (CustomerView each : dossier.customers()) {
            Slice paid = each.in().where(row -> each.is(row, Channel.PAYROLL));
            if (each == view || paid.isEmpty()) {
                continue;
            }
            currency = paid.mainCurrency();
            workers++;
            wages += paid.in(currency).minor();
            Slice returned = each.out().where(row -> isPaidBack(each, row));
            back += returned.isEmpty() ? 0 : returned.in(currency).minor();
            records.addAll(paid.records());
        }
        if (workers < 3 || back > wages * 0.15) {
            return;
        }
        FactDraft draft = draft("wages-stay")
                .count("workers", workers)
                .money("wages", Slice.money(wages, currency))
                .money("back", Slice.money(back, currency))
                .records(List.copyOf(records));
        String said = back == 0 ? "nothing came back to {who}" : "only {back} came back to {who}";
        add(
                1.5,
                "the wages stay with the workers",
                draft.say("The wages stay with the workers: of {wages} credited to {workers} employees in the case, "
                        + said + "."));
    }

    private boolean isPaidBack(CustomerView worker, int row) {
        int other = worker.other(row);
        Optional<CustomerView> payee = other < 0
                ? Optional.empty()
                : dossier.behind(worker.otherSides().get(other));
        return payee.filter(each -> each != worker).isPresent();
    }

    private void withinExpectation() {
        if (view.customer().expected().isEmpty() || view.in().isEmpty()) {
            return;
        }
        io.casewright.evidence.Money expected = view.customer().expected().get().monthlyIn();
        Months months = Months.of(view.in(), expected.currency());
        long usual = expected.amount().unscaledValue().longValue();
        if (usual <= 0 || months.size() < 4 || months.countAbove(usual * 2) > 0) {
            return;
        }
        add(
                1,
                "the activity keeps to what was stated",
                draft("within-expectation")
                        .money("expected", expected)
                        .count("months", months.size())
                        .record(view.self())
                        .records(view.in().records())
                        .say("In none of {months} months did the credits of " + wording.whom()
                                + " go beyond double the {expected} stated at onboarding."));
    }

    private void longHistory() {
        java.time.LocalDate since = view.customer().customerSince();
        int years = since.until(dossier.asOf()).getYears();
        if (years >= LONG_YEARS) {
            add(
                    0.5,
                    "",
                    draft("long-history")
                            .day("since", since)
                            .count("years", years)
                            .record(view.self())
                            .say(wording.who() + " has been a customer for {years} years, since {since}."));
        }
    }
}
