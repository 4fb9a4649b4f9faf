package io.casewright.analysis.fact;

import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Value;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Sentences with slots. A slot that no value fills is a mistake of the program and thrown as such.
final class Template {

    private static final Pattern NEGATIVE = Pattern.compile("\\b(no|not|never|none|nor|neither|without|nothing)\\b");
    private static final Pattern MORE = Pattern.compile(
            "\\b(more|above|over|exceed(s|ed)?|higher|larger|rose|rise|beyond|times|longer|from \\{usual)");
    private static final Pattern LESS = Pattern.compile("\\b(less|below|under|lower|smaller|fell|fewer|within)\\b");
    private static final Pattern MOST =
            Pattern.compile("\\b(most|highest|largest|busiest|quietest|lowest|best|first)\\b");

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
        if (NEGATIVE.matcher(words).find()) {
            marks.add(Mark.NEGATIVE);
        }
        if (MORE.matcher(words).find()) {
            marks.add(Mark.MORE);
        }
        if (LESS.matcher(words).find()) {
            marks.add(Mark.LESS);
        }
        if (MOST.matcher(words).find()) {
            marks.add(Mark.MOST);
        }
        return marks;
    }
}
