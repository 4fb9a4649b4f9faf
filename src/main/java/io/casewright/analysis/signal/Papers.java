package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Happenings;
import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Words;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Event;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Payments (`of`) held against trade papers (`papers`) with the same invoice number: at least so many (`at-least`) of
/// at least so much (`total`) for which one `finds`
///
/// - `nothing`: no such paper up to `within-days` after the payment
/// - `other-party`: papers, none of which names the counterparty as seller, buyer or consignee
/// - `more`, `less`: papers whose amount the payments of the number go beyond, or stay behind, by a `tolerance`
///
/// Payments without a number in the detail `invoice` say nothing.
final class Papers implements Signal {

    private static final List<String> NUMBERS = List.of("invoice", "number");
    private static final List<String> PARTIES = List.of("seller", "buyer", "consignee", "counterparty");

    private final Payments of;
    private final Happenings papers;
    private final String finds;
    private final int withinDays;
    private final BigDecimal tolerance;
    private final int atLeast;
    private final Needed needed;

    Papers(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        papers = Happenings.of(parameters.block("papers"));
        finds = parameters.choice("finds", List.of("nothing", "other-party", "more", "less"));
        withinDays = finds.equals("nothing") ? parameters.count("within-days") : 0;
        tolerance = finds.equals("more") || finds.equals("less")
                ? BigDecimal.valueOf(parameters.share("tolerance"))
                : BigDecimal.ZERO;
        needed = Needed.of(parameters);
        atLeast = needed.count();
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice all = of.of(view);
        Slice numbered = all.where(row -> number(view, row).isPresent());
        Optional<String> missing = of.missing(view).or(() -> papers.missing(view));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        if (numbered.isEmpty()) {
            return all.isEmpty()
                    ? Reading.notSeen("there are no %s", of.what())
                    : Reading.cannotTell("the invoice numbers of the payments");
        }
        Map<String, List<Event>> byNumber = new TreeMap<>();
        for (Event paper : papers.of(view)) {
            NUMBERS.stream()
                    .flatMap(key -> paper.detail(key).stream())
                    .map(Words::folded)
                    .distinct()
                    .forEach(number -> byNumber.computeIfAbsent(number, key -> new ArrayList<>())
                            .add(paper));
        }
        Map<String, BigDecimal> paid = paid(numbered);
        Slice found = numbered.where(row -> isFound(scene, row, byNumber, paid));
        Slice own = found.isEmpty() ? found : found.in(found.mainCurrency());
        Counted counted = new Counted(own, needed);
        Slice kept = own.isEmpty() ? own : new Stretch(0, Integer.MAX_VALUE).where(own, counted);
        if (kept.isEmpty()) {
            return Reading.notSeen(
                    "%d of %d %s differ from the %s of the same number; %d needed",
                    found.size(), numbered.size(), of.what(), papers.what(), atLeast);
        }
        return seen(scene, kept, byNumber, counted.strength());
    }

    private static Optional<String> number(CustomerView view, int row) {
        return view.transaction(row).detail("invoice").map(Words::folded).filter(number -> !number.isEmpty());
    }

    /// What was paid on each number.
    private static Map<String, BigDecimal> paid(Slice numbered) {
        CustomerView view = numbered.view();
        Slice own = numbered.in(numbered.mainCurrency());
        Map<String, BigDecimal> paid = new TreeMap<>();
        own.rows()
                .forEach(row -> paid.merge(
                        number(view, row).orElse(""),
                        view.transaction(row).amount().amount(),
                        BigDecimal::add));
        return paid;
    }

    private boolean isFound(Scene scene, int row, Map<String, List<Event>> byNumber, Map<String, BigDecimal> paid) {
        CustomerView view = scene.view();
        String number = number(view, row).orElse("");
        List<Event> own = byNumber.getOrDefault(number, List.of());
        return switch (finds) {
            case "nothing" -> isOverdue(scene, row, own);
            case "other-party" -> isOfAnother(view, row, own);
            default -> isOfOtherAmount(paid.getOrDefault(number, BigDecimal.ZERO), own);
        };
    }

    /// Where the time for the paper is not over yet, nothing is missing.
    private boolean isOverdue(Scene scene, int row, List<Event> own) {
        CustomerView view = scene.view();
        boolean due = scene.dossier().asOf().toEpochDay() - view.day(row) > withinDays;
        return due && own.stream().noneMatch(paper -> Happened.day(paper).toEpochDay() - view.day(row) <= withinDays);
    }

    private static boolean isOfAnother(CustomerView view, int row, List<Event> own) {
        List<String> parties = own.stream()
                .flatMap(paper -> PARTIES.stream().flatMap(key -> paper.detail(key).stream()))
                .map(Words::folded)
                .toList();
        Optional<String> name = view.transaction(row).counterparty().name().map(Words::folded);
        return name.isPresent() && !parties.isEmpty() && !parties.contains(name.get());
    }

    private boolean isOfOtherAmount(BigDecimal paid, List<Event> own) {
        Optional<BigDecimal> said = own.stream()
                .flatMap(paper -> Happenings.number(paper, "amount").stream())
                .max(BigDecimal::compareTo);
        if (said.isEmpty()) {
            return false;
        }
        return finds.equals("more")
                ? paid.compareTo(said.get().multiply(BigDecimal.ONE.add(tolerance))) > 0
                : paid.signum() > 0 && paid.compareTo(said.get().multiply(BigDecimal.ONE.subtract(tolerance))) < 0;
    }

    private Reading seen(Scene scene, Slice found, Map<String, List<Event>> byNumber, double strength) {
        FactDraft draft = scene.draft();
        String total = Scene.span(draft, found);
        found.rows()
                .mapToObj(row -> byNumber.getOrDefault(number(scene.view(), row).orElse(""), List.of()))
                .flatMap(List::stream)
                .distinct()
                .forEach(paper ->
                        draft.record(new RecordRef(RecordKind.EVENT, paper.id().value())));
        String said = switch (finds) {
            case "nothing" -> {
                draft.text("time", withinDays + " days");
                yield "without " + papers.what() + " of the same number on record up to {time} later";
            }
            case "other-party" -> "with counterparties that the " + papers.what() + " of the same number do not name";
            case "more" -> "more than the " + papers.what() + " of the same number say";
            default -> "less than the " + papers.what() + " of the same number say";
        };
        return scene.compared(
                strength,
                draft,
                found,
                "Between {from} and {to}, {count} " + of.described(draft, found.mainCurrency(), "") + ", totalling "
                        + total + ", were booked on " + scene.accountOf() + ", " + said + ".");
    }
}
