package io.casewright.writing;

import static java.util.stream.Collectors.joining;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a model wrote: sentences with `[F12]` or `[F1, K2]` behind or within them and slots like `{F12.total}`.
/// Tolerant of lists, headings, bold type and several sentences on a line; a slot that no fact fills stays as it is,
/// for
/// the checker to refuse.
final class CitedLine {

    private static final Pattern MARKS =
            Pattern.compile("\\s*[\\[(]\\s*([FK]\\d+(?:\\s*[,;]?\\s*(?:and\\s+)?[FK]\\d+)*)\\s*[])]");
    private static final Pattern ID = Pattern.compile("[FK]\\d+");
    private static final Pattern SLOT = Pattern.compile("\\{(F\\d+)\\.([\\w/-]+)}");
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:[-*•>]+|\\d{1,2}[.)])\\s+");

    private CitedLine() {}

    static List<Sentence> sentences(String line, Ledger ledger) {
        String text =
                LEAD.matcher(line.strip()).replaceFirst("").replace("**", "").replace("__", "");
        if (text.isBlank() || text.startsWith("#") || text.startsWith("```")) {
            return List.of();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (String part : parts(text)) {
            sentence(part, ledger).ifPresent(sentences::add);
        }
        return sentences;
    }

    /// A line is cut only behind citations, because a full stop alone may belong to an abbreviation.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher marks = MARKS.matcher(text);
        int from = 0;
        while (marks.find()) {
            int after = marks.end();
            if (after < text.length() && ".!?".indexOf(text.charAt(after)) >= 0) {
                after++;
            }
            if (closes(text, marks.start(), after) && !followedByMarks(text, after)) {
                parts.add(text.substring(from, after));
                from = after;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean followedByMarks(String text, int at) {
        Matcher next = MARKS.matcher(text);
        return next.find(at) && text.substring(at, next.start()).isBlank();
    }

    /// Whether a sentence ends here: a full stop stands before or behind the citations.
    private static boolean closes(String text, int marksAt, int after) {
        String before = MARKS.matcher(text.substring(0, marksAt)).replaceAll("").stripTrailing();
        boolean stopBefore = before.matches("(?s).*[.!?][”\"]?");
        boolean stopBehind = after > 0 && ".!?".indexOf(text.charAt(after - 1)) >= 0;
        return stopBefore || stopBehind;
    }

    /// One sentence whose citations were given apart from it; those within it count too.
    ///
    /// @param ids `F12`
    static Optional<Sentence> sentence(String text, List<String> ids, Ledger ledger) {
        String marks = ids.stream()
                .filter(id -> ID.matcher(id).matches())
                .map(id -> "[" + id + "]")
                .collect(joining());
        return sentence(text.replaceAll("\\s+", " ") + " " + marks, ledger);
    }

    private static Optional<Sentence> sentence(String part, Ledger ledger) {
        List<Citation> citations = new ArrayList<>();
        Matcher marks = MARKS.matcher(part);
        while (marks.find()) {
            Matcher id = ID.matcher(marks.group(1));
            while (id.find()) {
                Citation.parse(id.group()).ifPresent(citations::add);
            }
        }
        String text = MARKS.matcher(part).replaceAll("").strip();
        if (text.length() < 2 || text.equals("NO ANSWER") || text.equals("NO ANSWER.")) {
            return Optional.empty();
        }
        return Optional.of(new Sentence(filled(closed(text), ledger), citations));
    }

    private static String closed(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || last == '}' || last == '%' ? text + "." : text;
    }

    private static String filled(String text, Ledger ledger) {
        return SLOT.matcher(text)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        value(slot.group(1), slot.group(2), ledger).orElse(slot.group())));
    }

    private static Optional<String> value(String id, String name, Ledger ledger) {
        return Citation.parse(id)
                .flatMap(ledger::fact)
                .flatMap(fact -> Optional.ofNullable(fact.values().get(name)))
                .map(Value::text);
    }
}
