package io.casewright.report.export;

import io.casewright.evidence.Money;
import io.casewright.report.Filing;
import io.casewright.report.FormText;
import io.casewright.report.Report;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.export.RelevantBookings.Booked;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A report as goAML XML, by the settings, the schema and the code lists of the institution's folder `goaml`.
/// What the FIU would turn down is told here, field by field; nothing is sent.
@Singleton
public final class GoAmlExport implements Export {

    private static final String MEDIA = "application/xml";
    private static final Map<String, String> KEYS = Map.of("transaction", "transactionnumber");

    private final Path folder;

    @Inject
    GoAmlExport(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.folder = dataFolder.resolve("goaml");
    }

    /// Settings, schema or lists that cannot be used stop the start, as all broken files of the institution's
    /// do.
    void check(@Observes StartupEvent start) {
        if (Files.isRegularFile(folder.resolve("settings.yaml"))) {
            GoAmlFolder.read(folder);
        }
    }

    @Override
    public String format() {
        return "goaml";
    }

    @Override
    public boolean isFiled() {
        return true;
    }

    @Override
    public Exported write(Filing filing) {
        List<Problem> problems = new ArrayList<>(Fileable.problems(filing));
        GoAmlFolder own = folder(problems);
        List<Booked> bookings = RelevantBookings.of(filing);
        problems.addAll(limits(filing, own.settings(), bookings));
        byte[] xml = new GoAmlDocument(filing, own, bookings).write();
        problems.addAll(invalid(own, xml));
        if (!problems.isEmpty()) {
            throw new ExportRefusedException(problems);
        }
        return new Exported(
                "goaml-%s-v%d.xml"
                        .formatted(filing.report().id(), filing.report().version()),
                MEDIA,
                xml);
    }

    /// Throws with what is wrong so far where the folder itself cannot be used.
    private GoAmlFolder folder(List<Problem> problems) {
        try {
            return GoAmlFolder.read(folder);
        } catch (ExportRefusedException e) {
            problems.addAll(e.problems());
            throw new ExportRefusedException(problems);
        }
    }

    private static List<Problem> limits(Filing filing, GoAmlSettings settings, List<Booked> bookings) {
        Report report = filing.report();
        List<Problem> problems = new ArrayList<>();
        fits("report/reason", GoAmlDocument.reason(report, settings), "reason").ifPresent(problems::add);
        fits("report/action", GoAmlDocument.action(report, settings), "action").ifPresent(problems::add);
        if (bookings.size() > settings.limits().transactions()) {
            problems.add(new Problem(
                    "report/transaction",
                    "would stand %d times, and %d is the most (goaml/settings.yaml, limits.transactions): raise it if your FIU takes more"
                            .formatted(bookings.size(), settings.limits().transactions())));
        }
        TreeSet<String> unrated = new TreeSet<>();
        for (Booked booked : bookings) {
            Money amount = booked.transaction().amount();
            if (!amount.currency().equals(settings.header().currency())
                    && !settings.rates().containsKey(amount.currency())) {
                unrated.add(amount.currency());
            }
        }
        unrated.forEach(currency -> problems.add(new Problem(
                "goaml/settings.yaml, exchange-rates." + currency,
                "is missing: a booking in %s has no amount_local in %s without it, and nothing is converted by guess"
                        .formatted(currency, settings.header().currency()))));
        return problems;
    }

    private static Optional<Problem> fits(String field, FormText text, String setting) {
        return text.fits()
                ? Optional.empty()
                : Optional.of(new Problem(
                        field,
                        "has %d characters, and %d fit (goaml/settings.yaml, limits.%s): shorten the narrative by %d"
                                .formatted(text.characters(), text.limits().characters(), setting, -text.left())));
    }

    private static List<Problem> invalid(GoAmlFolder own, byte[] xml) {
        List<Problem> problems = SchemaCheck.problems(own.schema(), xml, KEYS, (element, text) -> {
            CodeTable list = own.lists().get(GoAmlFolder.LIST_OF.getOrDefault(element, ""));
            return list == null || list.has(text)
                    ? Optional.empty()
                    : Optional.of("\"%s\" is not in %s".formatted(text, list.file()));
        });
        return problems.stream()
                .map(problem -> new Problem(problem.field(), problem.problem() + GoAmlRemedies.of(problem.field())))
                .distinct()
                .toList();
    }
}
