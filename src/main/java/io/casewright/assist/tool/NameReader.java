package io.casewright.assist.tool;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.assist.tool.QuestionText.Word;
import io.casewright.casefile.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the dossier's customers, accounts and counterparties in a question.
final class NameReader {

    private static final int LONGEST_WINDOW = 7;
    private static final int SHORTEST_ALONE = 3;
    private static final Pattern BEFORE_COUNTERPARTY =
            Pattern.compile("(?s).*\\b(?:to|from|with|by|at|via|through|and|or)(?: the| an?)?");

    private final List<Named> named = new ArrayList<>();
    private final Map<String, List<Named>> byWord = new HashMap<>();
    private final Map<String, String> ownAccounts = new HashMap<>();
    private final Map<String, String> otherAccounts = new HashMap<>();

    private Optional<String> customer = Optional.empty();
    private Optional<String> account = Optional.empty();
    private final List<String> said = new ArrayList<>();
    private final SortedSet<String> keys = new TreeSet<>();
    private String before = "";

    /// Somebody who can be named.
    ///
    /// @param id of a customer, or key of a counterparty
    private record Named(List<String> words, String id, boolean isCustomer) {}

    NameReader(DossierView dossier) {
        for (CustomerView view : dossier.customers()) {
            add(view.customer().name(), view.id(), true);
            view.customer().aliases().forEach(alias -> add(alias, view.id(), true));
            for (Account each : view.accounts()) {
                ownAccounts.put(folded(each.number()), each.number());
                ownAccounts.put(folded(each.id().value()), each.number());
            }
            for (OtherSide side : view.otherSides()) {
                side.name().ifPresent(name -> add(name, side.key(), false));
                side.account().ifPresent(number -> otherAccounts.put(folded(number), side.key()));
            }
        }
    }

    private void add(String name, String id, boolean isCustomer) {
        Named one = new Named(NameForms.words(name), id, isCustomer);
        if (named.contains(one)) {
            return;
        }
        named.add(one);
        new HashSet<>(one.words())
                .forEach(word ->
                        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(one));
    }

    private static String folded(String number) {
        return number.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// Reads and takes all names.
    void read(QuestionText text) {
        for (Word word : text.words()) {
            numbers(text, word);
        }
        boolean lower = text.asked().equals(text.asked().toLowerCase(Locale.ROOT));
        for (int length = LONGEST_WINDOW; length > 0; length--) {
            windows(text, length, lower);
        }
    }

    Optional<String> customer() {
        return customer;
    }

    Optional<String> account() {
        return account;
    }

    Optional<Others> others() {
        return said.isEmpty() ? Optional.empty() : Optional.of(new Others(String.join(" and ", said), keys));
    }

    /// The preposition before the counterparty, else nothing.
    String before() {
        return before;
    }

    private void numbers(QuestionText text, Word word) {
        String own = ownAccounts.get(folded(word.text()));
        String other = otherAccounts.get(folded(word.text()));
        if (own != null) {
            account = Optional.of(own);
            text.take(word.from(), word.to());
        } else if (other != null) {
            counterparty(text, word.text(), Set.of(other), word.from());
            text.take(word.from(), word.to());
        }
    }

    private void windows(QuestionText text, int length, boolean lower) {
        List<Word> words = text.words();
        for (int at = 0; at + length <= words.size(); at++) {
            List<Word> window = words.subList(at, at + length);
            if (canBeAName(window, text, lower) && found(window, text)) {
                windows(text, length, lower);
                return;
            }
        }
    }

    private static boolean canBeAName(List<Word> window, QuestionText text, boolean lower) {
        if (window.stream().allMatch(NameReader::isPlain)) {
            return false;
        }
        return window.size() == 1
                ? canBeAloneAName(window.getFirst(), text, lower)
                : canBeAWholeName(window.getFirst(), window.getLast(), text, lower);
    }

    private static boolean canBeAWholeName(Word first, Word last, QuestionText text, boolean lower) {
        boolean ends = text.asked().substring(first.from(), last.to()).indexOf('?') >= 0;
        boolean like = lower ? !isPlain(first) && !isPlain(last) : isCapital(first) && isCapital(last);
        return like && !ends;
    }

    private static boolean canBeAloneAName(Word word, QuestionText text, boolean lower) {
        boolean introduced =
                BEFORE_COUNTERPARTY.matcher(text.before(word.from())).matches();
        boolean like = isCapital(word) || lower;
        boolean placed = introduced || (word.from() > 0 && isCapital(word));
        return like && placed && word.text().length() >= SHORTEST_ALONE;
    }

    /// Words of the language, which begin and end no name.
    private static boolean isPlain(Word word) {
        return PlainWords.isCommon(word.text()) || PlainWords.isPlace(word.text());
    }

    private static boolean isCapital(Word word) {
        int first = word.text().codePointAt(0);
        return !Character.isLowerCase(first);
    }

    private boolean found(List<Word> window, QuestionText text) {
        List<String> words = new ArrayList<>();
        window.forEach(word -> words.addAll(NameForms.words(word.text())));
        Set<Named> matching = new LinkedHashSet<>();
        for (String word : words) {
            byWord.getOrDefault(word, List.of()).stream()
                    .filter(one -> NameForms.isFormOf(words, one.words()))
                    .forEach(matching::add);
        }
        if (matching.isEmpty()) {
            return false;
        }
        int from = window.getFirst().from();
        int to = window.getLast().to();
        settle(matching, text, text.asked().substring(from, to), from);
        text.take(from, to);
        return true;
    }

    private void settle(Set<Named> matching, QuestionText text, String words, int from) {
        Set<String> others = new TreeSet<>();
        matching.stream().filter(one -> !one.isCustomer()).map(Named::id).forEach(others::add);
        Optional<String> own =
                matching.stream().filter(Named::isCustomer).map(Named::id).findFirst();
        String preceding = text.before(from);
        boolean introduced = BEFORE_COUNTERPARTY.matcher(preceding).matches() && !preceding.endsWith(" by");
        if (own.isPresent() && (others.isEmpty() || !introduced) && customer.isEmpty()) {
            customer = own;
        } else if (!others.isEmpty()) {
            counterparty(text, words, others, from);
        }
    }

    private void counterparty(QuestionText text, String words, Set<String> others, int from) {
        said.add(words);
        keys.addAll(others);
        String[] preceding =
                text.before(from).replaceAll("\\b(?:the|an?)$", "").strip().split(" ", -1);
        if (before.isEmpty()) {
            before = preceding[preceding.length - 1];
        }
    }
}
