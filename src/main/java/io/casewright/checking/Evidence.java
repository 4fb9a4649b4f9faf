package io.casewright.checking;

import io.casewright.evidence.Citation;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One fact or passage, read once for all sentences that cite it.
///
/// @param own what the statement or the passage itself says
/// @param spoken the same without what a statement quotes: the words of others deny nothing of their own
/// @param parts the statement and each value that it does not hold word for word, or the passage and the words that
/// describe its document
/// @param names of persons and entities among a fact's values, folded
/// @param countries ISO codes among a fact's values
/// @param meanings the keys of all that its words mean
/// @param plain the statement or passage with quotation marks and blanks made equal, for finding quotations
record Evidence(
        Citation citation,
        Optional<Fact> fact,
        Optional<CitedPassage> passage,
        Features own,
        Text spoken,
        List<Features> parts,
        List<String> names,
        Set<String> countries,
        Set<String> meanings,
        String plain) {

    static Evidence of(Citation citation, Fact fact) {
        Features own = Features.ofEvidence(fact.statement());
        List<Features> parts = new ArrayList<>(List.of(own));
        List<String> names = new ArrayList<>();
        Set<String> countries = new HashSet<>();
        StringBuilder plain = new StringBuilder(Quotations.plain(fact.statement()));
        for (Map.Entry<String, Value> entry : fact.values().entrySet()) {
            Value value = entry.getValue();
            if (!stands(fact.statement(), value.text())) {
                parts.add(Features.ofEvidence(value.text()));
                plain.append('\n').append(Quotations.plain(value.text()));
            }
            switch (value) {
                case Value.NameValue(String name) -> names.add(joined(name));
                case Value.CountryValue(String code) -> countries.add(code);
                case Value.PeriodValue(LocalDate from, LocalDate to) -> parts.add(length(from, to));
                default -> {
                    // the value's text says it all
                }
            }
        }
        return new Evidence(
                citation,
                Optional.of(fact),
                Optional.empty(),
                own,
                Quotations.stand(fact.statement()) ? Text.sentence(fact.statement()) : own.text(),
                parts,
                names,
                countries,
                Meanings.of(claims(parts, names)),
                plain.toString());
    }

    /// Whether a statement holds a value word for word, so that reading it once more would tell nothing new.
    private static boolean stands(String statement, String value) {
        int at = statement.indexOf(value);
        if (at < 0 || value.isEmpty()) {
            return false;
        }
        int end = at + value.length();
        boolean opens = at == 0 || !isPartOfWord(statement.charAt(at - 1));
        boolean closes = end == statement.length() || !isPartOfWord(statement.charAt(end)) || isStop(statement, end);
        return opens && closes;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || "-.,:/’'".indexOf(c) >= 0;
    }

    private static boolean isStop(String statement, int at) {
        boolean sign = ".,:".indexOf(statement.charAt(at)) >= 0;
        return sign && (at + 1 == statement.length() || Character.isWhitespace(statement.charAt(at + 1)));
    }

    /// The stems of all words but those that stand in names alone: a Relief Fund relieves nobody by its name.
    private static Set<String> claims(List<Features> parts, List<String> names) {
        Set<String> small = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Features part : parts) {
            all.addAll(part.stems());
            part.text().tokens().stream()
                    .filter(token -> token.isWord() && !token.isCapitalised())
                    .forEach(token -> small.add(Words.stem(token.folded())));
        }
        for (String name : names) {
            for (String word : LedgerIndex.words(name)) {
                String stem = Words.stem(word);
                if (!small.contains(stem)) {
                    all.remove(stem);
                }
            }
        }
        return all;
    }

    static Evidence of(Citation citation, CitedPassage cited) {
        Features own = Features.ofEvidence(cited.passage().text());
        String described = description(cited);
        String plain = Quotations.plain(cited.passage().text()) + '\n' + Quotations.plain(described);
        List<Features> parts = List.of(own, Features.ofEvidence(described));
        return new Evidence(
                citation,
                Optional.empty(),
                Optional.of(cited),
                own,
                own.text(),
                parts,
                List.of(),
                Set.of(),
                meanings(parts),
                plain);
    }

    private static Set<String> meanings(List<Features> parts) {
        return Meanings.of(parts.stream().flatMap(part -> part.stems().stream()).toList());
    }

    boolean has(Mark mark) {
        return fact.map(known -> known.marks().contains(mark)).orElse(false);
    }

    boolean isFact() {
        return fact.isPresent();
    }

    Stream<Figure> figures() {
        return parts.stream().flatMap(part -> part.figures().stream());
    }

    Stream<Moment> moments() {
        return parts.stream().flatMap(part -> part.moments().stream());
    }

    Stream<String> ids() {
        return parts.stream().flatMap(part -> part.ids().stream());
    }

    boolean says(String foldedWords) {
        return parts.stream().anyMatch(part -> part.says(foldedWords));
    }

    boolean hasStem(String stem) {
        return parts.stream().anyMatch(part -> part.stems().contains(stem));
    }

    /// Whether one of the records that a fact was computed from has this id, in lower case.
    boolean isComputedFrom(String id) {
        return fact.map(known ->
                        known.records().stream().anyMatch(record -> record.id().equalsIgnoreCase(id)))
                .orElse(false);
    }

    static String joined(String name) {
        return Features.ofEvidence(name).stream().strip();
    }

    /// How long a period lasts, as a text would say it.
    private static Features length(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        StringBuilder words = new StringBuilder().append(days).append(" days");
        if (days % 7 == 0) {
            words.append(", ").append(days / 7).append(" weeks");
        }
        LocalDate after = to.plusDays(1);
        long months = ChronoUnit.MONTHS.between(from, after);
        if (months > 0 && from.plusMonths(months).equals(after)) {
            words.append(", ").append(months).append(" months");
        }
        if (months > 0 && months % 12 == 0 && from.plusMonths(months).equals(after)) {
            words.append(", ").append(months / 12).append(" years");
        }
        return Features.ofEvidence(words.toString());
    }

    private static String description(CitedPassage cited) {
        SourceDocument document = cited.document();
        StringBuilder words = new StringBuilder(document.title());
        words.append("; ").append(document.issuer()).append("; ").append(document.date());
        cited.passage()
                .place()
                .printedPage()
                .ifPresent(page -> words.append("; page ").append(page));
        if (cited.passage().place().firstPage() > 0) {
            words.append("; page ").append(cited.passage().place().firstPage());
        }
        cited.passage().place().locator().ifPresent(place -> words.append("; ").append(place));
        words.append("; ").append(String.join("; ", cited.passage().place().sectionPath()));
        return words.toString();
    }
}
