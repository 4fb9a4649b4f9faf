package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.Analyst;
import io.casewright.analysis.Screening;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Dossiers.Place;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/// Tests every indicator on every customer and keeps how many are present and which typology they fit: a list of whom
/// to look at. Customers stream through, a hundred at a time, so that memory does not grow with the bank.
///
/// A sweep reads no case, whoever starts it, because its list is there for everybody inside the investigation.
@Singleton
public final class SweepCustomers {

    private static final Logger LOG = Logger.getLogger(SweepCustomers.class);

    /// Half a second of work: how often a sweep commits, and asks whether it is still wanted.
    private static final int AT_A_TIME = 100;

    private static final int STRONGEST = 3;

    private final Dossiers dossiers;
    private final Analyst analyst;
    private final SweepStore store;
    private final Clock clock;

    @Inject
    SweepCustomers(Dossiers dossiers, Analyst analyst, SweepStore store, Clock clock) {
        this.dossiers = dossiers;
        this.analyst = analyst;
        this.store = store;
        this.clock = clock;
    }

    /// Whoever runs a sweep.
    public interface Listener {

        /// Whether to stop, from what was kept so far.
        boolean isCancelled();

        /// Everybody up to a place was swept and kept.
        ///
        /// @param last the last possible place
        void swept(long place, long last, Tally tally);

        /// One customer could not be swept; the others are.
        void failed(CustomerId customer, String reason);
    }

    /// What became of some customers.
    public record Tally(int swept, int withFindings, int failed) {}

    /// Sweeps everybody behind a place, until the end or a cancellation.
    ///
    /// @param access of whoever wants it, without any case
    /// @param after 0 for all, else where an earlier sweep stopped
    public void sweep(Access access, long after, Listener listener) {
        Access reader = Access.withoutCases(access.caller());
        int workers = Runtime.getRuntime().availableProcessors();
        dossiers.prepare();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("sweep-", 0).factory())) {
            long last = dossiers.lastPlace();
            List<Place> some = dossiers.next(reader, after, AT_A_TIME);
            while (!some.isEmpty() && !listener.isCancelled()) {
                Tally tally = keep(reader, some, pool, listener);
                long place = some.getLast().number();
                listener.swept(place, Math.max(last, place), tally);
                some = dossiers.next(reader, place, AT_A_TIME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Tally keep(Access reader, List<Place> some, ExecutorService pool, Listener listener)
            throws InterruptedException {
        List<Future<Optional<SweptCustomer>>> pending = new ArrayList<>();
        for (Place place : some) {
            pending.add(pool.submit(() -> swept(reader, place)));
        }
        List<SweptCustomer> swept = new ArrayList<>();
        int failed = 0;
        for (int i = 0; i < pending.size(); i++) {
            try {
                pending.get(i).get().ifPresent(swept::add);
            } catch (ExecutionException e) {
                LOG.errorf(e.getCause(), "A customer could not be swept");
                listener.failed(some.get(i).customer(), "an error of the service itself; see the log");
                failed++;
            }
        }
        store.put(swept, clock.instant());
        long withFindings = swept.stream().filter(each -> each.present() > 0).count();
        return new Tally(swept.size(), Math.toIntExact(withFindings), failed);
    }

    private Optional<SweptCustomer> swept(Access reader, Place place) {
        return dossiers.inPassing(reader, place).map(dossier -> swept(dossier, analyst.screen(dossier)));
    }

    private static SweptCustomer swept(Dossier dossier, Screening screening) {
        return new SweptCustomer(
                dossier.customers().getFirst().customer().id(),
                dossier.customers().getFirst().customer().name(),
                screening.present().size(),
                screening.tested(),
                screening.present().stream().limit(STRONGEST).toList(),
                screening.scheme().map(match -> match.typology()),
                screening.scheme().map(match -> match.score()));
    }
}
