package io.casewright.knowledge;

import java.util.List;

/// The knowledge base, or what an institution laid over it, has faults; the message lists each with file, entry and
/// field.
public final class InvalidKnowledgeBaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidKnowledgeBaseException(List<String> faults) {
        super("the knowledge base has %d fault(s):%n  %s".formatted(faults.size(), String.join("\n  ", faults)));
    }
}
