package io.casewright.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What of a customer is kept as one JSON document: parts that no query sorts or filters by.
record CustomerDetails(
        List<String> aliases,
        Contact contact,
        Optional<String> employer,
        String statedBusiness,
        Optional<ExpectedActivity> expected,
        List<BeneficialOwner> owners,
        Map<String, String> attributes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static CustomerDetails of(Customer customer) {
        return new CustomerDetails(
                customer.aliases(),
                customer.contact(),
                customer.employer(),
                customer.statedBusiness(),
                customer.expected(),
                customer.owners(),
                customer.attributes());
    }

    static CustomerDetails of(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new CustomerDetails(
                    texts(node.path("aliases")),
                    new Contact(text(node, "address"), text(node, "phone"), text(node, "email")),
                    text(node, "employer"),
                    node.path("statedBusiness").asText(),
                    expected(node.path("expected")),
                    owners(node.path("owners")),
                    attributes(node.path("attributes")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a customer's details are not the JSON that was written", e);
        }
    }

    String json() {
        ObjectNode node = JSON.createObjectNode();
        put(node.putArray("aliases"), aliases);
        contact.address().ifPresent(value -> node.put("address", value));
        contact.phone().ifPresent(value -> node.put("phone", value));
        contact.email().ifPresent(value -> node.put("email", value));
        employer.ifPresent(value -> node.put("employer", value));
        node.put("statedBusiness", statedBusiness);
        expected.ifPresent(activity -> put(node.putObject("expected"), activity));
        ArrayNode people = node.putArray("owners");
        owners.forEach(owner -> put(people.addObject(), owner));
        if (!attributes.isEmpty()) {
            ObjectNode named = node.putObject("attributes");
            attributes.forEach(named::put);
        }
        return node.toString().replace("\\u0000", "\uFFFD");
    }

    private static void put(ObjectNode node, ExpectedActivity activity) {
        put(node.putObject("monthlyIn"), activity.monthlyIn());
        put(node.putObject("monthlyOut"), activity.monthlyOut());
        node.put("cash", activity.cash());
        put(node.putArray("countries"), activity.countries());
    }

    private static void put(ObjectNode node, Money money) {
        node.put("amount", money.amount().toPlainString()).put("currency", money.currency());
    }

    private static void put(ObjectNode node, BeneficialOwner owner) {
        node.put("name", owner.name());
        owner.share().ifPresent(share -> node.put("share", share.toPlainString()));
        owner.customer().ifPresent(customer -> node.put("customer", customer.value()));
    }

    private static void put(ArrayNode node, List<String> values) {
        values.forEach(node::add);
    }

    private static Optional<ExpectedActivity> expected(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(new ExpectedActivity(
                money(node.path("monthlyIn")),
                money(node.path("monthlyOut")),
                node.path("cash").asBoolean(),
                texts(node.path("countries"))));
    }

    private static List<BeneficialOwner> owners(JsonNode nodes) {
        List<BeneficialOwner> owners = new ArrayList<>();
        nodes.forEach(node -> owners.add(new BeneficialOwner(
                node.path("name").asText(),
                text(node, "share").map(BigDecimal::new),
                text(node, "customer").map(CustomerId::new))));
        return owners;
    }

    private static Map<String, String> attributes(JsonNode node) {
        Map<String, String> attributes = new TreeMap<>();
        node.properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        return attributes;
    }

    private static Money money(JsonNode node) {
        return Money.of(node.path("amount").asText(), node.path("currency").asText());
    }

    private static Optional<String> text(JsonNode node, String member) {
        return node.hasNonNull(member) ? Optional.of(node.path(member).asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
