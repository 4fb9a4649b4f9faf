package io.casewright.assist;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.Place;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Canonical JSON to a typed ledger: the inverse of how a ledger writes itself. Values are read from the text that they
/// print, which holds all of them but the code of a country; its English name gives that.
final class LedgerReading {

    private static final String HEADINGS = " > ";
    private static final Map<String, String> COUNTRIES = countries();

    private final List<RecordRef> table = new ArrayList<>();

    private LedgerReading(JsonNode records) {
        records.forEach(record -> table.add(new RecordRef(
                RecordKind.valueOf(record.get(0).asText()), record.get(1).asText())));
    }

    /// @param root the canonical JSON's outermost object
    static Ledger of(JsonNode root) {
        LedgerReading reading = new LedgerReading(root.path("records"));
        List<Fact> facts = new ArrayList<>();
        root.path("facts").forEach(node -> facts.add(reading.fact(node)));
        List<CitedPassage> passages = new ArrayList<>();
        root.path("passages").forEach(node -> passages.add(passage(node)));
        return Ledger.of(root.path("question").asText(), facts, passages);
    }

    private Fact fact(JsonNode node) {
        Map<String, Value> values = new LinkedHashMap<>();
        node.path("values").properties().forEach(value -> values.put(value.getKey(), value(value.getValue())));
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        node.path("marks").forEach(mark -> marks.add(Mark.valueOf(mark.asText())));
        return new Fact(
                Topic.valueOf(node.path("topic").asText()),
                node.path("computation").asText(),
                node.path("statement").asText(),
                values,
                records(node.path("records").asText()),
                marks);
    }

    /// Runs of positions in the table: `0-2,7`.
    private List<RecordRef> records(String runs) {
        List<RecordRef> records = new ArrayList<>();
        for (String run : runs.isEmpty() ? new String[0] : runs.split(",")) {
            String[] ends = run.split("-", 2);
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            records.addAll(table.subList(from, to + 1));
        }
        return records;
    }

    private static Value value(JsonNode node) {
        String text = node.path("text").asText();
        return switch (node.path("kind").asText()) {
            case "money" -> money(text);
            case "count" -> new Value.CountValue(Long.parseLong(text.replace(",", "")));
            case "day" -> new Value.DayValue(LocalDate.parse(text));
            case "period" -> period(text);
            case "hours" -> new Value.HoursValue(Long.parseLong(text.substring(0, text.indexOf(' '))));
            case "name" -> new Value.NameValue(text);
            case "account" -> new Value.AccountValue(text);
            case "country" -> new Value.CountryValue(COUNTRIES.getOrDefault(text, text));
            case "ratio" -> new Value.RatioValue(number(text).movePointLeft(2));
            case "multiple" -> new Value.MultipleValue(number(text));
            case "text" -> new Value.TextValue(text);
            default -> throw new IllegalStateException("a kept ledger holds a value of no known kind: " + node);
        };
    }

    /// `USD 12,400.00`.
    private static Value money(String text) {
        int blank = text.indexOf(' ');
        return new Value.MoneyValue(Money.of(text.substring(blank + 1).replace(",", ""), text.substring(0, blank)));
    }

    private static Value period(String text) {
        String[] ends = text.split(" to ", 2);
        return new Value.PeriodValue(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    /// The number before the unit: `42 %`, `3.5 times`.
    private static BigDecimal number(String text) {
        return new BigDecimal(text.substring(0, text.indexOf(' ')));
    }

    private static CitedPassage passage(JsonNode node) {
        DocumentId document = new DocumentId(node.path("document").asText());
        SourceTier tier = SourceTier.valueOf(node.path("tier").asText());
        int page = node.path("page").asInt();
        String text = node.path("text").asText();
        Place place = new Place(
                page,
                page,
                present(node.path("printedPage").asText()),
                headings(node.path("section").asText()),
                0,
                text.length(),
                List.of(),
                present(node.path("locator").asText()));
        Passage passage = new Passage(
                new PassageId(node.path("passage").asText()),
                document,
                0,
                text,
                place,
                Sureness.valueOf(node.path("sure").asText()));
        SourceDocument source = new SourceDocument(
                document,
                tier,
                node.path("title").asText(),
                node.path("issuer").asText(),
                node.path("date").asText(),
                "",
                "",
                node.path("documentSha256").asText(),
                Set.of(),
                Optional.empty());
        return new CitedPassage(passage, source, node.path("superseded").asBoolean());
    }

    private static List<String> headings(String section) {
        return section.isEmpty() ? List.of() : List.of(section.split(HEADINGS, -1));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                codes.putIfAbsent(new Value.CountryValue(code).text(), code);
            }
        }
        // A withdrawn code may have the name of its successor: the one in force wins.
        Arrays.stream(Locale.getISOCountries()).forEach(code -> codes.put(new Value.CountryValue(code).text(), code));
        return codes;
    }
}
