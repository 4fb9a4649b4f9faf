package io.casewright.report.export;

import java.util.List;
import java.util.stream.Collectors;

/// A format cannot hold a report as it is; says what to change, field by field.
public final class ExportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param field where in the form, or in the XML
    /// @param problem a sentence that says what to do
    public record Problem(String field, String problem) implements java.io.Serializable {

        private static final long serialVersionUID = 1L;
    }

    private final List<Problem> problems;

    /// @param problems at least one
    public ExportRefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(each -> each.field() + ": " + each.problem())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
