package io.casewright.demo;

import static io.casewright.demo.JsonLine.list;
import static io.casewright.demo.JsonLine.money;
import static io.casewright.demo.JsonLine.put;

import com.fasterxml.jackson.core.JsonGenerator;
import io.casewright.casefile.Account;
import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Customer;
import io.casewright.casefile.ExpectedActivity;
import java.io.IOException;

/// Customers and accounts as JSON lines.
final class CustomerLines {

    private CustomerLines() {}

    static void customer(JsonGenerator json, Customer customer) throws IOException {
        put(json, "id", customer.id());
        put(json, "kind", customer.kind());
        put(json, "name", customer.name());
        list(json, "aliases", customer.aliases());
        put(json, "bornOrFounded", customer.bornOrFounded());
        put(json, "country", customer.country());
        contact(json, customer.contact());
        put(json, "occupation", customer.occupation());
        put(json, "employer", customer.employer());
        put(json, "segment", customer.segment());
        put(json, "riskRating", customer.riskRating());
        put(json, "customerSince", customer.customerSince());
        put(json, "statedBusiness", customer.statedBusiness());
        if (customer.expected().isPresent()) {
            expected(json, customer.expected().get());
        }
        if (!customer.owners().isEmpty()) {
            json.writeArrayFieldStart("owners");
            for (BeneficialOwner owner : customer.owners()) {
                json.writeStartObject();
                put(json, "name", owner.name());
                put(json, "share", owner.share());
                put(json, "customer", owner.customer());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        JsonLine.texts(json, "attributes", customer.attributes());
    }

    private static void contact(JsonGenerator json, Contact contact) throws IOException {
        json.writeObjectFieldStart("contact");
        put(json, "address", contact.address());
        put(json, "phone", contact.phone());
        put(json, "email", contact.email());
        json.writeEndObject();
    }

    private static void expected(JsonGenerator json, ExpectedActivity expected) throws IOException {
        json.writeObjectFieldStart("expected");
        money(json, "monthlyIn", expected.monthlyIn());
        money(json, "monthlyOut", expected.monthlyOut());
        json.writeBooleanField("cash", expected.cash());
        list(json, "countries", expected.countries());
        json.writeEndObject();
    }

    static void account(JsonGenerator json, Account account) throws IOException {
        put(json, "id", account.id());
        put(json, "customer", account.customer());
        put(json, "number", account.number());
        put(json, "kind", account.kind());
        put(json, "currency", account.currency());
        put(json, "opened", account.opened());
        put(json, "closed", account.closed());
    }
}
