package io.casewright.ingest;

/// A row, or one member of it, is not what an import takes; becomes a [JobProblem].
final class WrongRowException extends RuntimeException {

    private final String field;
    private final String value;

    WrongRowException(String field, String value, String reason) {
        super(reason);
        this.field = field;
        this.value = value;
    }

    JobProblem at(long line) {
        return new JobProblem(line, field, value, String.valueOf(getMessage()));
    }
}
