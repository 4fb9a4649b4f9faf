package io.casewright.report.export;

import io.casewright.report.export.ExportRefusedException.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The validator's messages in words for people: what is wrong with a field and what would be right.
final class SchemaWords {

    private static final Pattern NAMES = Pattern.compile("[{,]\\s*(?:\"[^\"]*\":)?([A-Za-z_][\\w.-]*)");

    private static final List<Rule> RULES = List.of(
            rule(
                    "cvc-maxLength-valid: .*with length = '(\\d+)'.*maxLength '(\\d+)'.*",
                    found -> "has %s characters, and %s fit: shorten it".formatted(found.group(1), found.group(2))),
            rule(
                    "cvc-minLength-valid: .*minLength '(\\d+)'.*",
                    found -> "needs at least %s characters".formatted(found.group(1))),
            rule(
                    "cvc-pattern-valid: .*with respect to pattern '(.*)' for type.*",
                    found -> "does not have the form that the schema wants: %s".formatted(found.group(1))),
            rule(
                    "cvc-enumeration-valid: .*enumeration '\\[(.*)]'.*",
                    found -> "is none of the values that the schema allows: %s".formatted(found.group(1))),
            rule(
                    "cvc-datatype-valid[.\\d]*: '(.*)' is not a valid value for '(.*)'.*",
                    found -> "\"%s\" is no %s".formatted(found.group(1), found.group(2))),
            rule(
                    "cvc-min(?:In|Ex)clusive-valid: .*Inclusive '(.*?)'.*",
                    found -> "must be %s or more".formatted(found.group(1))),
            rule(
                    "cvc-maxInclusive-valid: .*maxInclusive '(.*?)'.*",
                    found -> "must be %s or less".formatted(found.group(1))),
            rule("cvc-totalDigits-valid: .*totalDigits.* (\\d+).*", found -> "has more digits than the schema allows"),
            rule(
                    "cvc-elt\\.1(?:\\.a)?: .*element '(.*?)'.*",
                    found -> "is not what the schema begins with: is schema.xsd the one of your FIU's reports?"));

    /// Messages that follow another about the same element and say nothing more.
    private static final List<String> ECHOES = List.of("cvc-type.3.1.3:", "cvc-attribute.3:");

    private SchemaWords() {}

    private record Rule(Pattern pattern, Function<MatchResult, String> words) {}

    /// @param where path of the element at which the validator spoke
    static Optional<Problem> problem(String where, String message) {
        if (ECHOES.stream().anyMatch(message::startsWith)) {
            return Optional.empty();
        }
        if (message.startsWith("cvc-complex-type.2.4.")) {
            return Optional.of(misplaced(where, message));
        }
        return Optional.of(RULES.stream()
                .flatMap(rule -> {
                    Matcher matcher = rule.pattern().matcher(message);
                    return matcher.matches()
                            ? java.util.stream.Stream.of(
                                    new Problem(where, rule.words().apply(matcher)))
                            : java.util.stream.Stream.empty();
                })
                .findFirst()
                .orElseGet(() -> new Problem(where, message.replaceFirst("^[\\w.-]+: ", ""))));
    }

    /// An element that is missing, or one too many. The validator speaks at the parent's end or at the
    /// element that stands where another is wanted.
    private static Problem misplaced(String where, String message) {
        List<String> wanted = names(message);
        boolean atEnd = message.startsWith("cvc-complex-type.2.4.b");
        String parent = atEnd ? where : where.substring(0, Math.max(0, where.lastIndexOf('/')));
        if (wanted.size() == 1) {
            return new Problem(parent + "/" + wanted.getFirst(), "is missing");
        }
        if (atEnd) {
            return new Problem(parent, "is not complete: it wants one of " + String.join(", ", wanted));
        }
        return wanted.isEmpty()
                ? new Problem(where, "has no place here by the schema; settings.yaml, leave-out, can leave it out")
                : new Problem(
                        where,
                        "stands where the schema wants one of %s: one of them is missing, or the schema does not know"
                                        .formatted(String.join(", ", wanted))
                                + " this element (settings.yaml, leave-out, can leave it out)");
    }

    private static List<String> names(String message) {
        int from = message.indexOf("One of '{");
        if (from < 0) {
            return List.of();
        }
        return NAMES.matcher(message.substring(from))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static Rule rule(String pattern, Function<MatchResult, String> words) {
        return new Rule(Pattern.compile(pattern, Pattern.DOTALL), words);
    }
}
