package io.casewright.demo;

import static io.casewright.demo.JsonLine.list;
import static io.casewright.demo.JsonLine.put;

import com.fasterxml.jackson.core.JsonGenerator;
import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import java.io.IOException;
import java.util.TreeSet;

/// Alerts, cases and notes as JSON lines; sets are sorted, so that equal banks give equal bytes.
final class CaseLines {

    private CaseLines() {}

    static void alert(JsonGenerator json, Alert alert) throws IOException {
        put(json, "id", alert.id());
        put(json, "customer", alert.customer());
        put(json, "rule", alert.rule());
        put(json, "threshold", alert.threshold());
        put(json, "score", alert.score());
        put(json, "raised", alert.raised());
        list(json, "transactions", alert.transactions());
        put(json, "disposition", alert.disposition());
        put(json, "reason", alert.reason());
    }

    static void caseFile(JsonGenerator json, CaseFile caseFile) throws IOException {
        put(json, "id", caseFile.id());
        put(json, "title", caseFile.title());
        put(json, "status", caseFile.status());
        put(json, "opened", caseFile.opened());
        json.writeArrayFieldStart("parties");
        for (Party party : caseFile.parties()) {
            json.writeStartObject();
            put(json, "name", party.name());
            put(json, "customer", party.customer());
            put(json, "role", party.role());
            put(json, "reason", party.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        list(json, "alerts", caseFile.alerts());
        list(json, "readers", new TreeSet<>(caseFile.readers()));
    }

    static void note(JsonGenerator json, Note note) throws IOException {
        put(json, "id", note.id());
        put(json, "caseId", note.caseId());
        put(json, "customer", note.customer());
        put(json, "author", note.author());
        put(json, "written", note.written());
        put(json, "text", note.text());
        list(json, "flags", new TreeSet<>(note.flags()));
    }
}
