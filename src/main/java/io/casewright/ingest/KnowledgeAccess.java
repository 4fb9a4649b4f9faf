package io.casewright.ingest;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;

/// What the indexing itself may read: the knowledge that all share, and no case.
final class KnowledgeAccess {

    private KnowledgeAccess() {}

    static Access ofIngest() {
        return Access.withoutCases(new Caller("indexing", Role.ADMIN, Audience.OUTSIDE));
    }
}
