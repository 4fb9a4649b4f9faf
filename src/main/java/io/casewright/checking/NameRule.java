package io.casewright.checking;

import io.casewright.checking.NameReader.Run;
import io.casewright.checking.Verdict.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Every name of a person, a company, a place or a document stands in the cited evidence. A capitalised word that is
/// neither common nor in the evidence counts as a name.
final class NameRule implements Rule {

    @Override
    public Optional<Unsupported> breach(Reading reading) {
        for (String name : reading.ledger().names()) {
            if (reading.features().says(name) && reading.cited().stream().noneMatch(carries(name))) {
                return Optional.of(unsupported(reading, name, name));
            }
        }
        for (Run run : reading.features().runs()) {
            for (String name : names(reading, run)) {
                if (reading.cited().stream().noneMatch(carries(name))) {
                    return Optional.of(unsupported(reading, run.shown(), name));
                }
            }
        }
        return Optional.empty();
    }

    /// The parts of a run that must be carried: the run as it is where the evidence holds it, else what is left between
    /// common words.
    private static List<String> names(Reading reading, Run run) {
        if (reading.cited().stream().anyMatch(carries(run.joined())) || isCountry(run.joined())) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        boolean first = run.opens();
        for (String word : run.words()) {
            boolean initial = word.length() == 1 && run.shown().contains(word.toUpperCase(Locale.ROOT) + ".");
            if (isCommon(word, first) && !initial) {
                close(parts, part);
            } else {
                part.add(word);
            }
            first = false;
        }
        close(parts, part);
        return parts;
    }

    private static boolean isCommon(String word, boolean opens) {
        return CommonWords.isCommon(word)
                || NumberWords.isNumber(word)
                || Weekdays.isWeekday(word)
                || (opens && (CommonWords.mayOpen(word) || VocabularyRule.isPlainWord(word)));
    }

    private static void close(List<String> parts, List<String> part) {
        String joined = String.join(" ", part);
        if (!part.isEmpty() && !isCountry(joined)) {
            parts.add(joined);
        }
        part.clear();
    }

    static boolean isCountry(String joined) {
        return Countries.named(joined).isPresent()
                || Countries.adjective(joined).isPresent();
    }

    private static Predicate<Evidence> carries(String name) {
        return evidence -> evidence.says(name)
                || evidence.names().stream()
                        .anyMatch(known -> Names.isFormOf(LedgerIndex.words(name), LedgerIndex.words(known)))
                || evidence.countries().contains(name.toUpperCase(Locale.ROOT))
                || evidence.parts().stream().anyMatch(part -> isPartOfWord(part, name));
    }

    /// "Kovacs" of "Kovacs-Nagy", "USDT" of "USDT-TRC20".
    private static boolean isPartOfWord(Features part, String name) {
        return name.indexOf(' ') < 0
                && (part.stream().contains(" " + name + "-") || part.stream().contains("-" + name + " "));
    }

    private static Unsupported unsupported(Reading reading, String shown, String name) {
        String cure = reading.cure(carries(name), "name only whom the evidence names");
        return new Unsupported(shown, "%s does not name this; %s.".formatted(reading.citations(), cure));
    }
}
