package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.access.Audience;

/// Who reads records at all, before any single case is looked at.
final class Clearance {

    private Clearance() {}

    /// Customers, accounts and transactions: every role but those that read no case content.
    static boolean mayReadRecords(Access access) {
        return switch (access.caller().role()) {
            case INVESTIGATOR, REPORT_WRITER, REVIEWER, SYSTEM -> true;
            case ADMIN, AUDITOR -> false;
        };
    }

    /// Alerts, cases and notes: those of them whose audience is the investigation.
    static boolean isInside(Access access) {
        return mayReadRecords(access) && access.caller().audience() == Audience.INVESTIGATION;
    }
}
