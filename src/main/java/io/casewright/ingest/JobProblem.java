package io.casewright.ingest;

/// A row, or a document, that a job left out.
///
/// @param line the line of the file, from 1; 0 where there are no lines
/// @param field the member or column to blame, empty for the whole row
/// @param value what it held, cut to 200 characters
public record JobProblem(long line, String field, String value, String reason) {

    private static final int LONGEST = 200;

    public JobProblem {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    @Override
    public String toString() {
        return "JobProblem[line " + line + " " + field + "]";
    }
}
