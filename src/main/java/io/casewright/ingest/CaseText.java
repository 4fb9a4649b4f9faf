package io.casewright.ingest;

import io.casewright.evidence.RecordRef;

/// A text of a case that its readers can search: a note, or an attachment that was read.
///
/// @param record what it is; a later text of the same record takes its place
/// @param title what a reader knows it by
/// @param author who wrote it; may be empty
/// @param date when, as `yyyy-MM-dd`; may be empty
/// @param text as it stands there
public record CaseText(RecordRef record, String title, String author, String date, String text) {

    @Override
    public String toString() {
        return "CaseText[" + record + "]";
    }
}
