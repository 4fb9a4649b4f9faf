package io.casewright.pseudonym;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.casewright.pseudonym.Finder.Span;
import io.casewright.pseudonym.Identifier.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stand-ins for the identifiers of one request: `NAME_QXV3` for the third name, `NAME_QXV3B` for another way to write
/// it. The letters in the middle are the request's own, so that no evidence can hold a stand-in. Amounts, dates and
/// countries stay. What was replaced comes back letter for letter.
///
/// May be used from several threads.
public final class Pseudonyms {

    /// Knows no identifiers; what shows by its form alone (an e-mail address, an IBAN) is replaced all the same.
    public static final Pseudonyms NONE = new Pseudonyms(List.of(), "XQZ");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LETTERS = 26;

    private final Finder finder;
    private final String salt;
    private final Pattern standIn;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> writtenForms = new HashMap<>();
    private final Map<String, String> standIns = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();

    private Pseudonyms(Collection<Identifier> identifiers, String salt) {
        this.finder = new Finder(identifiers);
        this.salt = salt;
        this.standIn = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:NAME|ACCOUNT|PHONE|EMAIL|ADDRESS|ID)_" + salt
                + "\\d+[A-Z]*(?![\\p{L}\\p{N}_])");
    }

    /// @param salt capital letters that no evidence can know
    public static Pseudonyms of(Collection<Identifier> identifiers, String salt) {
        if (!salt.matches("[A-Z]{3,8}")) {
            throw new IllegalArgumentException("three to eight capital letters are needed");
        }
        return new Pseudonyms(identifiers, salt);
    }

    public String mask(String text) {
        List<Span> spans = finder.find(text);
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Span span : spans) {
            masked.append(text, from, span.from()).append(standIn(span, text.substring(span.from(), span.to())));
            from = span.to();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /// What [#mask(String)] replaced, put back; a stand-in that this request never made stays, see
    /// [#holdsStandIn(String)].
    public String restore(String text) {
        return standIn.matcher(text).replaceAll(match -> Matcher.quoteReplacement(original(match.group())));
    }

    /// The same for a text that comes in pieces.
    public Restoring restoring() {
        return new Restoring(this);
    }

    /// Whether a stand-in is left, which then nobody made.
    public boolean holdsStandIn(String text) {
        return standIn.matcher(text).find();
    }

    /// Whether a request's body still holds an identifier in any of its texts. A body that cannot be read leaks.
    public boolean leaks(String body) {
        try {
            return leaks(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private boolean leaks(JsonNode node) {
        if (node.isTextual()) {
            return leaksText(node.asText());
        }
        for (JsonNode child : node) {
            if (leaks(child)) {
                return true;
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (leaksText(member.getKey())) {
                return true;
            }
        }
        return false;
    }

    private boolean leaksText(String text) {
        String rest = standIn.matcher(text).replaceAll(" | ");
        return !finder.find(rest).isEmpty() || finder.holdsUnmistakable(rest);
    }

    private synchronized String original(String written) {
        return originals.getOrDefault(written.toUpperCase(Locale.ROOT), written);
    }

    private synchronized String standIn(Span span, String original) {
        String identifier =
                span.identifier().isEmpty() ? span.kind() + " " + Words.compact(original) : span.identifier();
        return standIns.computeIfAbsent(identifier + '\n' + original, key -> {
            String made = fresh(span.kind(), identifier);
            originals.put(made, original);
            return made;
        });
    }

    private String fresh(Kind kind, String identifier) {
        int number = numbers.computeIfAbsent(identifier, each -> numbers.size() + 1);
        int form = writtenForms.merge(identifier, 1, Integer::sum) - 1;
        return "%s_%s%d%s".formatted(kind, salt, number, form == 0 ? "" : letters(form));
    }

    /// B, C, … Z, BA, BB, …
    private static String letters(int form) {
        StringBuilder letters = new StringBuilder();
        for (int left = form; left > 0; left /= LETTERS) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.toString();
    }
}
