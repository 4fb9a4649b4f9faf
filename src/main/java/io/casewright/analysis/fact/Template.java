package io.casewright.analysis.fact;

import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Value;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Sentences with slots. A slot that no value fills is a mistake of the program and thrown as such.
final class Template {

    private static final Map<String, Mark> TELLING = Map.ofEntries(
            Map.entry("no", Mark.NEGATIVE),
            Map.entry("not", Mark.NEGATIVE),
            Map.entry("never", Mark.NEGATIVE),
            Map.entry("none", Mark.NEGATIVE),
            Map.entry("nor", Mark.NEGATIVE),
            Map.entry("neither", Mark.NEGATIVE),
            Map.entry("without", Mark.NEGATIVE),
            Map.entry("nothing", Mark.NEGATIVE),
            Map.entry("more", Mark.MORE),
            Map.entry("above", Mark.MORE),
            Map.entry("over", Mark.MORE),
            Map.entry("exceed", Mark.MORE),
            Map.entry("exceeds", Mark.MORE),
            Map.entry("exceeded", Mark.MORE),
            Map.entry("higher", Mark.MORE),
            Map.entry("larger", Mark.MORE),
            Map.entry("rose", Mark.MORE),
            Map.entry("beyond", Mark.MORE),
            Map.entry("times", Mark.MORE),
            Map.entry("longer", Mark.MORE),
            Map.entry("less", Mark.LESS),
            Map.entry("below", Mark.LESS),
            Map.entry("under", Mark.LESS),
            Map.entry("lower", Mark.LESS),
            Map.entry("smaller", Mark.LESS),
            Map.entry("fell", Mark.LESS),
            Map.entry("fewer", Mark.LESS),
            Map.entry("within", Mark.LESS),
            Map.entry("most", Mark.MOST),
            Map.entry("highest", Mark.MOST),
            Map.entry("largest", Mark.MOST),
            Map.entry("busiest", Mark.MOST),
            Map.entry("quietest", Mark.MOST),
            Map.entry("lowest", Mark.MOST),
            Map.entry("best", Mark.MOST),
            Map.entry("first", Mark.MOST));

    private Template() {}

    static String render(String template, Map<String, Value> values) {
        StringBuilder out = new StringBuilder(template.length() + 64);
        int at = 0;
        int open;
        while ((open = template.indexOf('{', at)) >= 0) {
            int close = template.indexOf('}', open);
            out.append(template, at, open).append(slot(template, template.substring(open + 1, close), values));
            at = close + 1;
        }
        return out.append(template, at, template.length()).toString();
    }

    private static String slot(String template, String slot, Map<String, Value> values) {
        int colon = slot.indexOf(':');
        String name = colon < 0 ? slot : slot.substring(0, colon);
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "no value for {%s} in \"%s\"; there are %s".formatted(name, template, values.keySet()));
        }
        if (colon < 0) {
            return value.text();
        }
        int bar = slot.indexOf('|', colon);
        boolean single = value instanceof Value.CountValue(long count) && count == 1;
        return single ? slot.substring(colon + 1, bar) : slot.substring(bar + 1);
    }

    /// The marks that let a checker accept the template's own words.
    static Set<Mark> marksOf(String template) {
        String words = template.toLowerCase(Locale.ROOT);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        int from = 0;
        for (int at = 0; at <= words.length(); at++) {
            if (at < words.length() && Character.isLetter(words.charAt(at))) {
                continue;
            }
            Mark mark = TELLING.get(words.substring(from, at));
            if (mark != null) {
                marks.add(mark);
            }
            from = at + 1;
        }
        return marks;
    }
}
