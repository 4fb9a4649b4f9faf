package io.casewright.demo;

import static io.casewright.demo.JsonLine.money;
import static io.casewright.demo.JsonLine.put;

import com.fasterxml.jackson.core.JsonGenerator;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Origin;
import java.io.IOException;

/// Bookings as JSON lines.
final class TransactionLines {

    private TransactionLines() {}

    static void transaction(JsonGenerator json, Transaction booking) throws IOException {
        put(json, "id", booking.id());
        put(json, "account", booking.account());
        put(json, "booked", booking.booked());
        put(json, "zone", booking.zone());
        money(json, "amount", booking.amount());
        put(json, "direction", booking.direction());
        put(json, "channel", booking.channel());
        if (!booking.counterparty().equals(Counterparty.NONE)) {
            counterparty(json, booking.counterparty());
        }
        if (!booking.reference().isEmpty()) {
            put(json, "reference", booking.reference());
        }
        if (!booking.origin().equals(Origin.UNKNOWN)) {
            origin(json, booking.origin());
        }
        JsonLine.texts(json, "details", booking.details());
    }

    private static void counterparty(JsonGenerator json, Counterparty counterparty) throws IOException {
        json.writeObjectFieldStart("counterparty");
        put(json, "name", counterparty.name());
        put(json, "account", counterparty.account());
        put(json, "bank", counterparty.bank());
        put(json, "country", counterparty.country());
        json.writeEndObject();
    }

    private static void origin(JsonGenerator json, Origin origin) throws IOException {
        json.writeObjectFieldStart("origin");
        put(json, "city", origin.city());
        put(json, "country", origin.country());
        put(json, "device", origin.device());
        put(json, "ip", origin.ip());
        put(json, "merchantCategory", origin.merchantCategory());
        json.writeEndObject();
    }
}
