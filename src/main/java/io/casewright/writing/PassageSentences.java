package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.EnglishSentences;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What guidance says, quoted word for word: the sentence of a passage that is nearest to the question and to the
/// findings, with the document, its issuer and the page that it stands on.
final class PassageSentences {

    private static final int SHORTEST = 40;
    private static final int LONGEST = 320;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");

    private final Ledger ledger;
    private final Set<String> wanted;

    PassageSentences(Ledger ledger) {
        this.ledger = ledger;
        this.wanted = words(ledger.question());
        ledger.facts().stream()
                .filter(fact -> fact.topic() == Topic.FINDING || fact.topic() == Topic.SCHEME)
                .map(Fact::statement)
                .forEach(statement -> wanted.addAll(words(statement)));
    }

    Sentence sentence(int number) {
        Citation citation = Citation.passage(number);
        CitedPassage cited = ledger.passage(citation).orElseThrow();
        String quotation = "“" + quotable(best(cited.passage().text())) + "”";
        return new Sentence(introduction(cited) + " " + closed(quotation), List.of(citation));
    }

    private static String closed(String quotation) {
        char last = quotation.charAt(quotation.length() - 2);
        return last == '.' || last == '?' || last == '!' ? quotation : quotation + ".";
    }

    /// The sentence that shares most words with what is wanted; of equals the first.
    private String best(String passage) {
        List<String> sentences = EnglishSentences.of(passage.replaceAll("\\s+", " "));
        return sentences.stream()
                .max(Comparator.comparingInt(this::score)
                        .thenComparing(
                                Comparator.comparingInt(sentences::indexOf).reversed()))
                .orElse(passage.strip());
    }

    private int score(String sentence) {
        Set<String> words = words(sentence);
        words.retainAll(wanted);
        boolean handy = sentence.length() >= SHORTEST && sentence.length() <= LONGEST;
        int score = words.size();
        return handy ? score + 2 : score;
    }

    /// Quotation marks within a quotation become single; what is too long ends at a word with an omission mark.
    private static String quotable(String sentence) {
        String single = sentence.replace('“', '‘').replace('”', '’').replace('"', '\'');
        if (single.length() <= LONGEST) {
            return single;
        }
        return single.substring(0, single.lastIndexOf(' ', LONGEST)) + " …";
    }

    private static String introduction(CitedPassage cited) {
        if (!cited.citableAsDocument()) {
            return "General knowledge, unverified:";
        }
        SourceDocument document = cited.document();
        String title = "“" + quotable(document.title()) + "”" + brackets(cited);
        String past = cited.superseded() ? ", since superseded," : "";
        return switch (document.tier()) {
            case OFFICIAL -> document.issuer() + ", in " + title + past + ", writes:";
            case INSTITUTION -> "The institution's own guidance " + title + past + " says:";
            case DIGEST -> "Our digest of " + title + past + " says:";
            case LIBRARY -> "The library of typologies and indicators, after " + title + past + ", says:";
            case CASE -> "The case file " + title + " holds these words:";
        };
    }

    private static String brackets(CitedPassage cited) {
        SourceDocument document = cited.document();
        List<String> parts = new ArrayList<>();
        if (document.tier() != SourceDocument.SourceTier.OFFICIAL
                && !document.issuer().isBlank()) {
            parts.add(document.issuer());
        }
        if (!document.date().isBlank()) {
            parts.add(document.date().substring(0, Math.min(4, document.date().length())));
        }
        page(cited).ifPresent(parts::add);
        if (cited.passage().sure() == Sureness.QUOTED && document.tier() != SourceDocument.SourceTier.OFFICIAL) {
            parts.add("known from a text that quotes it");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static Optional<String> page(CitedPassage cited) {
        Optional<String> printed = cited.passage().place().printedPage().map(page -> "page " + page);
        if (printed.isPresent()) {
            return printed;
        }
        Optional<String> locator = cited.passage().place().locator().filter(place -> !place.isBlank());
        if (locator.isPresent()) {
            return locator;
        }
        int page = cited.passage().place().firstPage();
        return page > 0 ? Optional.of("page " + page + " of the file") : Optional.empty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(stem(word.group())));
        return words;
    }

    private static String stem(String word) {
        return word.length() > 5 ? word.substring(0, 5) : word;
    }
}
