package io.casewright.pseudonym;

import io.casewright.pseudonym.Identifier.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The forms in which an identifier may be written: order, initials, spacing, hyphens, case and marks of letters.
/// Spacing, hyphens, case and marks need no form of their own, because words are compared folded and joined.
final class Variants {

    /// Joined forms shorter than this hit ordinary words.
    private static final int SHORTEST_JOINED = 5;

    private static final int SHORTEST_NUMBER = 4;
    private static final int SHORTEST_PART = 3;
    private static final int MOST_PERMUTED = 4;
    private static final int PHONE_TAIL = 9;

    private static final Set<String> ENTITY =
            Set.of(("ltd limited llc llp inc incorporated corp corporation co company "
                            + "gmbh ag kg sa sarl srl bv nv plc pty oy ab as spa pvt pte sdn bhd jsc ooo trading holding "
                            + "holdings group bank services service foundation association church restaurant trust fund "
                            + "partners logistics import export international global consulting construction foods "
                            + "industries enterprises enterprise exchange store shop cafe hotel school university ministry")
                    .split(" "));

    private final List<Form> forms = new ArrayList<>();

    private Variants() {}

    /// One way to write an identifier.
    ///
    /// @param joined folded words without anything between them
    /// @param fewestWords runs of letters or digits that the text must have where it stands
    /// @param capital whether it counts only with a capital letter
    record Form(String joined, int fewestWords, boolean capital) {}

    static List<Form> of(Identifier identifier) {
        Variants variants = new Variants();
        List<String> words =
                Words.of(identifier.text()).stream().map(Words.Word::folded).toList();
        switch (identifier.kind()) {
            case NAME -> variants.names(identifier.text());
            case PHONE -> variants.phone(String.join("", words));
            case ACCOUNT, ID, EMAIL, ADDRESS -> variants.number(String.join("", words), identifier.kind());
        }
        return variants.forms;
    }

    /// A hyphen may join two words or one double-barrelled one: `A. Smith-Jones`.
    private void names(String name) {
        name(words(name));
        String joint = name.replaceAll("(?<=\\p{L})[\\-‐–—](?=\\p{L})", "");
        if (!joint.equals(name)) {
            name(words(joint));
        }
        String german = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        german = german.replace("Ä", "Ae").replace("Ö", "Oe").replace("Ü", "Ue");
        german = german.replace("å", "aa").replace("Å", "Aa").replace("ø", "oe").replace("Ø", "Oe");
        if (!german.equals(name)) {
            name(words(german));
        }
    }

    /// Cut at blanks and hyphens alone: `O'Brien` is one word of a name.
    private static List<String> words(String name) {
        return Arrays.stream(name.split("[\\s\\p{Cf},.\\-‐–—/]+"))
                .map(Words::compact)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void name(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        if (words.size() == 1) {
            single(words.getFirst());
            return;
        }
        if (isEntity(words)) {
            entity(words);
            return;
        }
        for (List<String> order : orders(words)) {
            joined(String.join("", order));
            initials(order);
        }
        if (words.size() > 2) {
            name(List.of(words.getFirst(), words.getLast()));
        }
        words.forEach(this::part);
    }

    private static boolean isEntity(List<String> words) {
        return words.size() > MOST_PERMUTED
                || words.stream().anyMatch(word -> ENTITY.contains(word) || Character.isDigit(word.charAt(0)));
    }

    /// A company keeps its order, but its legal form and its line of business are often dropped.
    private void entity(List<String> words) {
        joined(String.join("", words));
        List<String> left = new ArrayList<>(words);
        while (left.size() > 2 && ENTITY.contains(left.getLast())) {
            left.removeLast();
            joined(String.join("", left));
        }
        if (words.size() == 2 && ENTITY.contains(words.getLast())) {
            single(words.getFirst());
        }
    }

    private void single(String word) {
        if (word.length() >= SHORTEST_PART) {
            boolean capital = word.length() < SHORTEST_JOINED || CommonWords.contains(word);
            forms.add(new Form(word, 1, capital));
        }
    }

    /// One word of a person's name, unless it is an ordinary word too.
    private void part(String word) {
        if (word.length() >= SHORTEST_PART && !CommonWords.contains(word)) {
            forms.add(new Form(word, 1, true));
        }
    }

    private void joined(String joined) {
        boolean isShort = joined.length() < SHORTEST_JOINED;
        forms.add(new Form(joined, isShort ? 2 : 1, isShort));
    }

    /// Every word but at least one by its first letter.
    private void initials(List<String> order) {
        int all = (1 << order.size()) - 1;
        for (int shortened = 1; shortened < all; shortened++) {
            StringBuilder form = new StringBuilder();
            int longest = 0;
            for (int index = 0; index < order.size(); index++) {
                String word = order.get(index);
                boolean initial = (shortened >> index & 1) == 1;
                form.append(initial ? word.substring(0, 1) : word);
                longest = Math.max(longest, initial ? 1 : word.length());
            }
            if (longest >= 2) {
                forms.add(new Form(form.toString(), 2, true));
            }
        }
    }

    private static List<List<String>> orders(List<String> words) {
        if (words.size() == 1) {
            return List.of(words);
        }
        List<List<String>> orders = new ArrayList<>();
        for (int first = 0; first < words.size(); first++) {
            List<String> rest = new ArrayList<>(words);
            String chosen = rest.remove(first);
            for (List<String> order : orders(rest)) {
                List<String> whole = new ArrayList<>();
                whole.add(chosen);
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    /// With and without the country's code.
    private void phone(String digits) {
        number(digits, Kind.PHONE);
        if (digits.length() > PHONE_TAIL) {
            for (int length = PHONE_TAIL; length < digits.length(); length++) {
                String tail = digits.substring(digits.length() - length);
                forms.add(new Form(tail, 1, false));
                forms.add(new Form("0" + tail, 1, false));
            }
        }
    }

    private void number(String joined, Kind kind) {
        boolean onlyDigits = joined.chars().allMatch(Character::isDigit);
        boolean label = kind == Kind.ID && joined.toUpperCase(Locale.ROOT).matches("[FK]\\d+");
        boolean year = joined.matches("(19|20)\\d\\d");
        boolean onlyLetters = joined.chars().noneMatch(Character::isDigit);
        if (label || year || joined.length() < (onlyDigits ? SHORTEST_NUMBER : 2)) {
            return;
        }
        if (onlyLetters) {
            single(joined);
            return;
        }
        forms.add(new Form(joined, 1, false));
        String stripped = joined.replaceFirst("^0+", "");
        if (onlyDigits && stripped.length() >= SHORTEST_NUMBER + 2 && !stripped.equals(joined)) {
            forms.add(new Form(stripped, 1, false));
        }
    }

    /// For the scan: whole forms that no ordinary text holds.
    static Set<String> unmistakable(List<Form> forms) {
        return forms.stream()
                .filter(form -> form.fewestWords() == 1 && !form.capital())
                .map(Form::joined)
                .filter(joined -> joined.length() >= 8)
                .collect(Collectors.toSet());
    }
}
