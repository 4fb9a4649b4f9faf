package io.casewright.testsupport;

import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a ledger that was written by hand: the question, then each fact as a line `TOPIC computation MARKS`, its
/// values (`slot = money USD 12.00`) and its statement behind `>`.
final class LedgerFile {

    private static final List<RecordRef> RECORDS = List.of(new RecordRef(RecordKind.CUSTOMER, "C-00001"));

    private LedgerFile() {}

    static Ledger read(String name, List<CitedPassage> passages) {
        String[] blocks = text("/ledgers/" + name + ".txt").strip().split("\n\n", -1);
        String question = blocks[0].substring("question: ".length());
        List<Fact> facts = new ArrayList<>();
        for (int index = 1; index < blocks.length; index++) {
            facts.add(fact(blocks[index].split("\n", -1)));
        }
        return Ledger.of(question, facts, passages);
    }

    private static Fact fact(String[] lines) {
        String[] head = lines[0].split(" ", -1);
        Set<Mark> marks = Stream.of(head).skip(2).map(Mark::valueOf).collect(Collectors.toSet());
        Map<String, Value> values = new LinkedHashMap<>();
        for (int index = 1; index < lines.length - 1; index++) {
            String[] slot = lines[index].strip().split(" = ", 2);
            values.put(slot[0], value(slot[1].split(" ", 2)));
        }
        String statement = lines[lines.length - 1].strip().substring(2);
        return new Fact(Topic.valueOf(head[0]), head[1], statement, values, RECORDS, marks);
    }

    private static Value value(String[] kindAndWords) {
        String words = kindAndWords[1];
        return switch (kindAndWords[0]) {
            case "money" -> new Value.MoneyValue(Money.of(words.substring(4), words.substring(0, 3)));
            case "count" -> new Value.CountValue(Long.parseLong(words));
            case "day" -> new Value.DayValue(LocalDate.parse(words));
            case "period" -> period(words.split(" to ", -1));
            case "hours" -> new Value.HoursValue(Long.parseLong(words));
            case "name" -> new Value.NameValue(words);
            case "account" -> new Value.AccountValue(words);
            case "country" -> new Value.CountryValue(words);
            case "ratio" -> new Value.RatioValue(new BigDecimal(words));
            case "times" -> new Value.MultipleValue(new BigDecimal(words));
            case "text" -> new Value.TextValue(words);
            default -> throw new IllegalArgumentException("no such kind of value: " + kindAndWords[0]);
        };
    }

    private static Value period(String[] ends) {
        return new Value.PeriodValue(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private static String text(String resource) {
        try (InputStream stream = LedgerFile.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
