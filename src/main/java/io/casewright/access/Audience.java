package io.casewright.access;

/// Who will read what is returned. Anybody outside the investigation gets no hint that an alert, a case or a report
/// exists or does not.
public enum Audience {
    INVESTIGATION,
    OUTSIDE
}
