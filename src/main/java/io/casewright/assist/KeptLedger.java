package io.casewright.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A ledger as it was kept, read back from its canonical JSON: what a citation's link opens.
public final class KeptLedger {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final LedgerId id;
    private final String hash;
    private final String canonicalJson;
    private final JsonNode root;

    KeptLedger(LedgerId id, String hash, String canonicalJson) {
        this.id = id;
        this.hash = hash;
        this.canonicalJson = canonicalJson;
        try {
            this.root = MAPPER.readTree(canonicalJson);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ledger %s is damaged: %s".formatted(id, e.getOriginalMessage()), e);
        }
    }

    /// As the ledger will be once it is kept.
    public static KeptLedger of(Ledger ledger) {
        return new KeptLedger(ledger.id(), ledger.hash(), ledger.canonicalJson());
    }

    /// A fact with every record behind it.
    ///
    /// @param values printed values by slot name
    public record KeptFact(
            String id,
            String topic,
            String computation,
            String statement,
            Map<String, KeptValue> values,
            List<String> marks,
            List<RecordRef> records) {}

    /// @param kind `money`, `count`, `day`, `period`, `hours`, `name`, `account`, `country`, `ratio`,
    ///     `multiple`, `text`
    public record KeptValue(String kind, String text) {}

    /// A passage as it was cited, though its document may have gone since.
    ///
    /// @param passage id in the index
    /// @param page PDF page, 0 where there are none
    public record KeptPassage(
            String id,
            String passage,
            String document,
            String title,
            String tier,
            String sure,
            boolean superseded,
            int page,
            String printedPage,
            String section,
            String locator,
            String text) {}

    public LedgerId id() {
        return id;
    }

    public String hash() {
        return hash;
    }

    public String question() {
        return root.path("question").asText();
    }

    public String canonicalJson() {
        return canonicalJson;
    }

    /// Every record that any fact was computed from.
    List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>();
        root.path("records")
                .forEach(record -> records.add(new RecordRef(
                        RecordKind.valueOf(record.get(0).asText()),
                        record.get(1).asText())));
        return records;
    }

    /// Every case that any fact was computed from.
    public Set<CaseId> cases() {
        return records().stream()
                .filter(record -> record.kind() == RecordKind.CASE)
                .map(record -> new CaseId(record.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The ledger itself, for reading sentences against it again: the same facts and passages, the same hash. Of a
    /// passage's place it knows what is cited, not where the words stand on the page.
    public Ledger ledger() {
        return LedgerReading.of(root);
    }

    public List<KeptFact> facts() {
        List<KeptFact> facts = new ArrayList<>();
        root.path("facts").forEach(node -> facts.add(fact(node)));
        return facts;
    }

    public List<KeptPassage> passages() {
        List<KeptPassage> passages = new ArrayList<>();
        root.path("passages").forEach(node -> passages.add(passage(node)));
        return passages;
    }

    /// @param citation `F12`
    public Optional<KeptFact> fact(String citation) {
        for (JsonNode node : root.path("facts")) {
            if (node.path("id").asText().equals(citation)) {
                return Optional.of(fact(node));
            }
        }
        return Optional.empty();
    }

    /// @param citation `K3`
    public Optional<KeptPassage> passage(String citation) {
        return passages().stream().filter(kept -> kept.id().equals(citation)).findFirst();
    }

    private KeptFact fact(JsonNode node) {
        Map<String, KeptValue> values = new LinkedHashMap<>();
        node.path("values")
                .properties()
                .forEach(value -> values.put(
                        value.getKey(),
                        new KeptValue(
                                value.getValue().path("kind").asText(),
                                value.getValue().path("text").asText())));
        List<String> marks = new ArrayList<>();
        node.path("marks").forEach(mark -> marks.add(mark.asText()));
        return new KeptFact(
                node.path("id").asText(),
                node.path("topic").asText(),
                node.path("computation").asText(),
                node.path("statement").asText(),
                values,
                marks,
                records(node.path("records").asText()));
    }

    private static KeptPassage passage(JsonNode node) {
        return new KeptPassage(
                node.path("id").asText(),
                node.path("passage").asText(),
                node.path("document").asText(),
                node.path("title").asText(),
                node.path("tier").asText(),
                node.path("sure").asText(),
                node.path("superseded").asBoolean(),
                node.path("page").asInt(),
                node.path("printedPage").asText(),
                node.path("section").asText(),
                node.path("locator").asText(),
                node.path("text").asText());
    }

    /// Reads runs of positions (`0-2,7`) against the ledger's table of records.
    private List<RecordRef> records(String runs) {
        List<RecordRef> records = new ArrayList<>();
        JsonNode table = root.path("records");
        for (String run : runs.isEmpty() ? new String[0] : runs.split(",")) {
            int dash = run.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? run : run.substring(0, dash));
            int to = dash < 0 ? from : Integer.parseInt(run.substring(dash + 1));
            for (int position = from; position <= to; position++) {
                JsonNode record = table.get(position);
                records.add(new RecordRef(
                        RecordKind.valueOf(record.get(0).asText()),
                        record.get(1).asText()));
            }
        }
        return records;
    }
}
