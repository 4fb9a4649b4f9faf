package io.casewright.demo;

import com.fasterxml.jackson.core.JsonGenerator;
import io.casewright.evidence.Money;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Members of a line's object; what is absent is left out.
final class JsonLine {

    private JsonLine() {}

    static void put(JsonGenerator json, String name, Object value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    static void put(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            put(json, name, value.get());
        }
    }

    static void money(JsonGenerator json, String name, Money value) throws IOException {
        json.writeObjectFieldStart(name);
        put(json, "amount", value.amount().toPlainString());
        put(json, "currency", value.currency());
        json.writeEndObject();
    }

    /// An object of texts, left out when it is empty.
    static void texts(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            put(json, value.getKey(), value.getValue());
        }
        json.writeEndObject();
    }

    static void list(JsonGenerator json, String name, Collection<?> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }
}
