package io.casewright.analysis.fact;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A fact in the making. Its sentence is a template with slots (`{total}`), and a slot prints a value of the fact, so
/// no
/// figure, date or name can stand in a statement that the fact does not carry. `{count:deposit|deposits}` prints the
/// word that fits a count.
public final class FactDraft {

    private final Topic topic;
    private final String computation;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<RecordRef> records = new ArrayList<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private List<RecordRef> onlyRecords = List.of();

    private FactDraft(Topic topic, String computation) {
        this.topic = topic;
        this.computation = computation;
    }

    public static FactDraft about(Topic topic, String computation) {
        return new FactDraft(topic, computation);
    }

    public FactDraft put(String slot, Value value) {
        values.put(slot, value);
        return this;
    }

    public FactDraft count(String slot, long count) {
        return put(slot, new Value.CountValue(count));
    }

    public FactDraft money(String slot, Money money) {
        return put(slot, new Value.MoneyValue(money));
    }

    public FactDraft day(String slot, LocalDate day) {
        return put(slot, new Value.DayValue(day));
    }

    public FactDraft name(String slot, String name) {
        return put(slot, new Value.NameValue(name));
    }

    public FactDraft account(String slot, String account) {
        return put(slot, new Value.AccountValue(account));
    }

    public FactDraft country(String slot, String code) {
        return put(slot, new Value.CountryValue(code));
    }

    public FactDraft hours(String slot, long hours) {
        return put(slot, new Value.HoursValue(hours));
    }

    public FactDraft text(String slot, String words) {
        return put(slot, new Value.TextValue(words));
    }

    /// A share of one, kept to whole percents.
    public FactDraft share(String slot, double share) {
        return put(slot, new Value.RatioValue(BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_EVEN)));
    }

    /// A multiple, kept to one decimal.
    public FactDraft times(String slot, double times) {
        return put(slot, new Value.MultipleValue(BigDecimal.valueOf(times).setScale(1, RoundingMode.HALF_EVEN)));
    }

    public FactDraft values(Map<String, Value> more) {
        values.putAll(more);
        return this;
    }

    public FactDraft record(RecordRef record) {
        records.add(record);
        return this;
    }

    public FactDraft records(List<RecordRef> more) {
        if (records.isEmpty() && onlyRecords.isEmpty()) {
            onlyRecords = more;
            return this;
        }
        records.addAll(onlyRecords);
        onlyRecords = List.of();
        records.addAll(more);
        return this;
    }

    public FactDraft mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    /// The fact with its sentence; marks that the sentence's own words need are added.
    public Fact say(String template) {
        String rendered = Template.render(template, values);
        String statement = rendered.endsWith("..") ? rendered.substring(0, rendered.length() - 1) : rendered;
        marks.addAll(Template.marksOf(template));
        return new Fact(topic, computation, statement, values, allRecords(), marks);
    }

    private List<RecordRef> allRecords() {
        if (records.isEmpty()) {
            return onlyRecords;
        }
        List<RecordRef> both = new ArrayList<>(records);
        both.addAll(onlyRecords);
        return both.stream().distinct().toList();
    }
}
