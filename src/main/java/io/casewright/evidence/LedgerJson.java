package io.casewright.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A ledger's canonical JSON. Records stand once in a table, and a fact holds runs of positions in it (`0-9999`), so a
/// total over ten thousand transactions costs a few bytes.
final class LedgerJson {

    private final StringBuilder out = new StringBuilder(4096);
    private final Map<RecordRef, Integer> positions = new HashMap<>();
    private final List<RecordRef> table = new ArrayList<>();

    private LedgerJson() {}

    static String write(String question, List<Fact> facts, List<CitedPassage> passages) {
        LedgerJson json = new LedgerJson();
        json.out.append("{\"format\":1,\"question\":");
        json.string(question);
        json.out.append(",\"facts\":[");
        for (int index = 0; index < facts.size(); index++) {
            json.comma(index);
            json.fact(index + 1, facts.get(index));
        }
        json.out.append("],\"passages\":[");
        for (int index = 0; index < passages.size(); index++) {
            json.comma(index);
            json.passage(index + 1, passages.get(index));
        }
        json.out.append("],\"records\":[");
        json.records();
        return json.out.append("]}").toString();
    }

    private void fact(int number, Fact fact) {
        out.append("{\"id\":\"F").append(number).append("\",\"topic\":\"").append(fact.topic());
        out.append("\",\"computation\":");
        string(fact.computation());
        out.append(",\"statement\":");
        string(fact.statement());
        out.append(",\"values\":{");
        int index = 0;
        for (Map.Entry<String, Value> value : fact.values().entrySet()) {
            comma(index++);
            string(value.getKey());
            out.append(":{\"kind\":\"").append(kind(value.getValue())).append("\",\"text\":");
            string(value.getValue().text());
            out.append('}');
        }
        out.append("},\"marks\":[");
        List<Fact.Mark> marks = fact.marks().stream().sorted().toList();
        for (int mark = 0; mark < marks.size(); mark++) {
            comma(mark);
            out.append('"').append(marks.get(mark)).append('"');
        }
        out.append("],\"records\":\"");
        runs(fact.records());
        out.append("\"}");
    }

    private void passage(int number, CitedPassage cited) {
        Passage passage = cited.passage();
        out.append("{\"id\":\"K").append(number).append("\",\"passage\":");
        string(passage.id().value());
        out.append(",\"document\":");
        string(cited.document().id().value());
        out.append(",\"title\":");
        string(cited.document().title());
        out.append(",\"documentSha256\":");
        string(cited.document().sha256());
        origin(cited.document());
        out.append(",\"tier\":\"").append(cited.document().tier());
        out.append("\",\"sure\":\"").append(passage.sure());
        out.append("\",\"superseded\":").append(cited.superseded());
        out.append(",\"page\":").append(passage.place().firstPage());
        out.append(",\"printedPage\":");
        string(passage.place().printedPage().orElse(""));
        out.append(",\"section\":");
        string(String.join(" > ", passage.place().sectionPath()));
        out.append(",\"locator\":");
        string(passage.place().locator().orElse(""));
        out.append(",\"text\":");
        string(passage.text());
        out.append('}');
    }

    /// Ledgers of earlier releases do not have it: what is not known leaves no trace, so that they keep their hash.
    private void origin(SourceDocument document) {
        if (!document.issuer().isEmpty()) {
            out.append(",\"issuer\":");
            string(document.issuer());
        }
        if (!document.date().isEmpty()) {
            out.append(",\"date\":");
            string(document.date());
        }
    }

    private void records() {
        for (int index = 0; index < table.size(); index++) {
            comma(index);
            RecordRef ref = table.get(index);
            out.append("[\"").append(ref.kind()).append("\",");
            string(ref.id());
            out.append(']');
        }
    }

    private void runs(List<RecordRef> records) {
        int from = -1;
        int to = -1;
        for (RecordRef ref : records) {
            int position = positionOf(ref);
            if (from >= 0 && position == to + 1) {
                to = position;
                continue;
            }
            run(from, to, true);
            from = position;
            to = position;
        }
        run(from, to, false);
    }

    private void run(int from, int to, boolean more) {
        if (from < 0) {
            return;
        }
        out.append(from);
        if (to > from) {
            out.append('-').append(to);
        }
        if (more) {
            out.append(',');
        }
    }

    private int positionOf(RecordRef ref) {
        return positions.computeIfAbsent(ref, added -> {
            table.add(added);
            return table.size() - 1;
        });
    }

    private static String kind(Value value) {
        return switch (value) {
            case Value.MoneyValue money -> "money";
            case Value.CountValue count -> "count";
            case Value.DayValue day -> "day";
            case Value.PeriodValue period -> "period";
            case Value.HoursValue hours -> "hours";
            case Value.NameValue name -> "name";
            case Value.AccountValue account -> "account";
            case Value.CountryValue country -> "country";
            case Value.RatioValue ratio -> "ratio";
            case Value.MultipleValue multiple -> "multiple";
            case Value.TextValue text -> "text";
        };
    }

    private void comma(int index) {
        if (index > 0) {
            out.append(',');
        }
    }

    private void string(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            character(text.charAt(index));
        }
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
