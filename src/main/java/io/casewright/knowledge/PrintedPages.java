package io.casewright.knowledge;

import io.casewright.knowledge.PageText.Row;
import io.casewright.knowledge.PageText.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the number printed on each page: among the numbers in headers and footers, those that grow by one from page to
/// page.
final class PrintedPages {

    /// `F–3`, `17`, `Page 3 of 99`, `xii`, `- 4 -`
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.,-])(?<prefix>\\p{Lu}{1,3}[-–.])?(?:(?<digits>[0-9]{1,4})|(?<roman>[ivxlc]{1,7}|[IVXLC]{1,7}))"
                    + "(?![\\p{L}\\p{N}/]|[.,-]\\p{N})");
    private static final Map<Character, Integer> ROMAN =
            Map.of('i', 1, 'v', 5, 'x', 10, 'l', 50, 'c', 100, 'd', 500, 'm', 1000);

    private final List<PdfPage> pages;
    private final BiPredicate<PdfPage, Row> furniture;
    private final Map<String, Integer> votes = new HashMap<>();

    /// @param series what pages of one counting share: prefix, kind of digits, distance from the PDF's own counting
    /// @param alone whether nothing else stands in the segment
    private record Candidate(String label, String series, boolean alone) {}

    PrintedPages(List<PdfPage> pages, BiPredicate<PdfPage, Row> furniture) {
        this.pages = pages;
        this.furniture = furniture;
    }

    List<String> labels() {
        List<List<Candidate>> found = pages.stream().map(this::candidates).toList();
        found.forEach(page -> page.stream()
                .map(Candidate::series)
                .distinct()
                .forEach(series -> votes.merge(series, 1, Integer::sum)));
        return found.stream().map(this::best).toList();
    }

    private List<Candidate> candidates(PdfPage page) {
        List<Candidate> found = new ArrayList<>();
        for (Row row : page.rows()) {
            boolean counts = furniture.test(page, row) || (PdfFurniture.isAtEdge(page, row) && isNumberOnly(row));
            if (counts) {
                row.segments().forEach(segment -> find(page, segment, found));
            }
        }
        return found;
    }

    private static boolean isNumberOnly(Row row) {
        return row.segments().size() == 1 && CANDIDATE.matcher(row.text()).matches();
    }

    private static void find(PdfPage page, Segment segment, List<Candidate> found) {
        Matcher number = CANDIDATE.matcher(segment.text());
        while (number.find()) {
            boolean roman = number.group("digits") == null;
            int value = roman ? roman(number.group("roman")) : Integer.parseInt(number.group("digits"));
            String prefix = Optional.ofNullable(number.group("prefix")).orElse("");
            String label = number.group().replace('–', '-');
            boolean alone = number.group().length()
                    >= segment.text().replaceAll("[-–—|\\s]", "").length();
            if (value > 0 && !(roman && number.group().length() == 1 && !alone)) {
                String series = prefix + (roman ? "r" : "d") + (value - page.number());
                found.add(new Candidate(label, series, alone));
            }
        }
    }

    private String best(List<Candidate> candidates) {
        return candidates.stream()
                .filter(one -> votes.getOrDefault(one.series(), 0) >= 2 || (one.alone() && pages.size() == 1))
                .max(Comparator.comparingInt((Candidate one) -> votes.getOrDefault(one.series(), 0))
                        .thenComparing(Candidate::alone)
                        .thenComparing(Candidate::label))
                .map(Candidate::label)
                .orElse("");
    }

    /// The value of a Roman number; 0 where it is none.
    static int roman(String number) {
        int sum = 0;
        int before = Integer.MAX_VALUE;
        for (char letter : number.toLowerCase(Locale.ROOT).toCharArray()) {
            int value = ROMAN.getOrDefault(letter, 0);
            sum += before < value ? value - 2 * before : value;
            before = value;
        }
        return sum;
    }
}
