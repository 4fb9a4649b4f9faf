package io.casewright.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.casewright.evidence.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A section's text as a person wrote it, read as sentences with the citations behind or within them: `He paid. [F3]`.
///
/// A sentence that stood in the section before is found whole, whatever full stops and brackets it holds; the rest is
/// cut by the rules of ICU, which know abbreviations. A line's end ends a sentence. Control characters and marks that
/// turn the direction of writing are left out.
final class WrittenText {

    private static final Pattern MARK =
            Pattern.compile("\\s*\\[\\s*[FK][1-9]\\d{0,5}(?:\\s*[,;]?\\s*(?:and\\s+)?[FK][1-9]\\d{0,5})*\\s*]");
    private static final Pattern MARKS = Pattern.compile("(?:" + MARK.pattern() + ")*\\s*");
    private static final Pattern ID = Pattern.compile("[FK]\\d+");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Zs}]+");

    /// A stop before a figure: ICU goes on there when a small letter follows, as in "He left. 3 wires went out."
    private static final Pattern BEFORE_FIGURE = Pattern.compile("[.!?][”\"’)]? +(?=\\d)");
    private static final Pattern SHORT_WORD = Pattern.compile(
            "(?:^|.*[^\\p{L}])(?:No|Nos|Art|Arts|Sec|para|p|pp|approx|ca|c|Fig|vol)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INITIAL = Pattern.compile("(?:.*[^\\p{L}\\p{N}])?\\p{Lu}\\.\\s*");
    /// Beside those that ICU knows.
    private static final List<String> ABBREVIATIONS = List.of("Dr.", "Inc.", "Ltd.", "Co.", "Corp.", "St.", "No.");

    private final String line;
    private final String unmarked;
    private final List<String> known;
    private final NavigableSet<Integer> ends = new TreeSet<>();

    private WrittenText(String line, List<String> known) {
        this.line = line;
        this.known = known;
        this.unmarked =
                MARK.matcher(line).replaceAll(mark -> " ".repeat(mark.group().length()));
        FilteredBreakIteratorBuilder rules = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
        ABBREVIATIONS.forEach(rules::suppressBreakAfter);
        BreakIterator breaks = rules.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
        breaks.setText(unmarked);
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        Matcher stops = BEFORE_FIGURE.matcher(unmarked);
        while (stops.find()) {
            if (!SHORT_WORD.matcher(unmarked.substring(0, stops.start())).matches()) {
                ends.add(stops.end());
            }
        }
        ends.removeIf(end -> isQuoted(end) || isBehindInitial(end));
        ends.add(line.length());
    }

    /// A sentence and what its writer cites for it.
    ///
    /// @param text one line, without citation marks
    /// @param citations in the order written, each once; empty where none is written
    record Written(String text, List<Citation> citations) {

        Written {
            citations = List.copyOf(citations);
        }
    }

    /// @param known the texts of the sentences that stood there before
    static List<Written> read(String text, List<String> known) {
        List<Written> sentences = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            String plain = BLANKS.matcher(TURNS.matcher(line).replaceAll(""))
                    .replaceAll(" ")
                    .strip();
            new WrittenText(plain, known).sentences(sentences);
        }
        return List.copyOf(sentences);
    }

    private void sentences(List<Written> found) {
        int at = 0;
        while (at < line.length()) {
            Optional<String> whole = knownAt(at);
            int end = whole.isPresent() ? at + whole.get().length() : endOf(at);
            int behind = behindMarks(end);
            String piece = line.substring(at, behind);
            String text = whole.orElseGet(
                    () -> closed(MARK.matcher(piece).replaceAll("").strip()));
            add(found, text, citations(whole.isPresent() ? line.substring(end, behind) : piece));
            at = behind;
        }
    }

    /// Where a sentence that nobody knows ends: at the next stop, or where one that is known begins.
    private int endOf(int at) {
        int end = Optional.ofNullable(ends.higher(at)).orElse(line.length());
        for (int from = at + 1; from < end; from++) {
            if (line.charAt(from - 1) == ' ' && knownAt(from).isPresent()) {
                return from;
            }
        }
        return end;
    }

    /// A quotation belongs to the sentence that quotes it, however many it holds.
    private boolean isQuoted(int at) {
        return line.lastIndexOf('“', at - 1) > line.lastIndexOf('”', at - 1) && line.indexOf('”', at) >= 0;
    }

    /// `H. Barlow`.
    private boolean isBehindInitial(int at) {
        return INITIAL.matcher(unmarked.substring(0, at)).matches();
    }

    /// Marks that stand alone belong to the sentence before.
    private static void add(List<Written> found, String text, List<Citation> citations) {
        if (!text.isEmpty()) {
            found.add(new Written(text, citations));
        } else if (!found.isEmpty()) {
            Written before = found.removeLast();
            List<Citation> all = new ArrayList<>(before.citations());
            all.addAll(citations);
            found.add(new Written(before.text(), all.stream().distinct().toList()));
        }
    }

    /// The longest known sentence that stands here as a whole.
    private Optional<String> knownAt(int at) {
        return known.stream()
                .filter(each -> line.startsWith(each, at) && isEnd(at + each.length()))
                .max(Comparator.comparingInt(String::length));
    }

    private boolean isEnd(int at) {
        return at == line.length() || line.charAt(at) == ' ' || line.charAt(at) == '[';
    }

    private int behindMarks(int from) {
        Matcher marks = MARKS.matcher(line).region(from, line.length());
        return marks.lookingAt() ? marks.end() : from;
    }

    private static List<Citation> citations(String piece) {
        return MARK.matcher(piece)
                .results()
                .flatMap(mark -> ID.matcher(mark.group()).results())
                .map(id -> Citation.parse(id.group()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// A section is one paragraph: what has no stop gets one, or it would run into what follows.
    private static String closed(String text) {
        boolean open = !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return open ? text + "." : text;
    }

    /// A section's sentences with their citations, as [#read] reads them.
    static String of(List<ReportSentence> sentences) {
        Function<ReportSentence, String> marked = sentence ->
                sentence.citations().isEmpty() ? sentence.text() : sentence.text() + " " + sentence.citations();
        return String.join(" ", sentences.stream().map(marked).toList());
    }
}
