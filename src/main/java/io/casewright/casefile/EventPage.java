package io.casewright.casefile;

import io.casewright.casefile.EventQuery.Cursor;
import java.util.List;
import java.util.Optional;

/// Some events.
///
/// @param next where the next page begins, empty when this is the last
public record EventPage(List<Event> events, Optional<Cursor> next) {

    public EventPage {
        events = List.copyOf(events);
    }
}
