package io.casewright.casefile;

import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Something that happened around a customer and is no booking: a login, a new payee, a shipment, a screening hit.
///
/// @param kind one of [Vocabulary#EVENT_KINDS]
/// @param details by the names of [Vocabulary#EVENT]; sorted by name
public record Event(EventId id, CustomerId customer, Instant at, String kind, Map<String, String> details) {

    /// The order of events everywhere.
    public static final Comparator<Event> BY_TIME =
            Comparator.comparing(Event::at).thenComparing(Event::id);

    public Event {
        details = Vocabulary.sorted(details);
    }

    /// What the source system knew under one of the names of [Vocabulary#EVENT].
    public Optional<String> detail(String key) {
        return Optional.ofNullable(details.get(key));
    }

    @Override
    public String toString() {
        return "Event[" + id + "]";
    }
}
