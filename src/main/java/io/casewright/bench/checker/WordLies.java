package io.casewright.bench.checker;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Falsehoods in names, parts, directions, comparisons, denials and certainty, and whatever nobody told.
final class WordLies {

    private static final List<String> FOREIGN =
            List.of("Zoltan Petrescu", "Amina Haddad", "Northgate Bullion Ltd", "Kofi Mensah");
    private static final List<String> REASONS = List.of(
            " because the customer had lost a job",
            " as a gift to a friend",
            " to pay off a debt",
            " in order to hide where the money comes from",
            " so that no report would be filed",
            " at the request of a relative");
    private static final List<String> MANNERS = List.of(
            " in secret",
            " in great haste",
            " under a false identity",
            " from a hotel room",
            " by means of a stolen phone",
            " with the help of a branch employee",
            " while abroad",
            " despite a warning by the bank");
    private static final List<String> EXTREMES = List.of(
            ", the highest figure of all customers",
            ", more than any other customer",
            ", an unusually high amount",
            ", a record for the branch",
            ", far above what is normal");

    private final Random dice;

    WordLies(Random dice) {
        this.dice = dice;
    }

    Map<String, Lie> kinds() {
        Map<String, Lie> kinds = new LinkedHashMap<>();
        kinds.put("name of another party", this::otherParty);
        kinds.put("name invented", truth -> name(truth, FOREIGN.get(dice.nextInt(FOREIGN.size()))));
        kinds.put("two names of a sentence swapped", this::namesSwapped);
        kinds.put("first name changed", this::firstName);
        kinds.put(
                "country changed",
                truth -> FigureLies.replaced(
                        truth, "\\b(United States|Cambodia|Hong Kong|Canada|Seychelles|Kenya|Mexico)\\b", "Paraguay"));
        kinds.put("nationality invented", truth -> tail(truth, ", a Moldovan national"));
        kinds.put("direction turned", this::direction);
        kinds.put("payer called payee", WordLies::payerAndPayee);
        kinds.put("comparison turned", this::comparison);
        kinds.put(
                "superlative turned",
                truth -> Known.says(truth.facts(), "against USD")
                        ? Optional.empty()
                        : FigureLies.replaced(truth, "\\b(largest|biggest)\\b", "smallest"));
        kinds.put("superlative invented", truth -> tail(truth, EXTREMES.get(dice.nextInt(EXTREMES.size()))));
        claims(kinds);
        inventions(kinds);
        turns(kinds);
        return kinds;
    }

    private void claims(Map<String, Lie> kinds) {
        kinds.put("denial dropped", WordLies::denialDropped);
        kinds.put("denial added", this::denialAdded);
        kinds.put("victim called suspect", this::victim);
        kinds.put(
                "crime said to be proved",
                truth -> tail(
                        truth, dice.nextBoolean() ? ", which proves the crime" : ", which confirms money laundering"));
        kinds.put("guilt stated", this::guilt);
        kinds.put("possibility told as fact", WordLies::certain);
        kinds.put("reason invented", truth -> tail(truth, REASONS.get(dice.nextInt(REASONS.size()))));
        kinds.put("manner invented", truth -> tail(truth, MANNERS.get(dice.nextInt(MANNERS.size()))));
        kinds.put(
                "relation invented",
                truth -> Known.names(truth.facts()).stream()
                        .filter(truth.text()::contains)
                        .findFirst()
                        .flatMap(name -> FigureLies.replaced(
                                truth, Pattern.quote(name), name + ", a close relative of the branch manager,")));
    }

    private void inventions(Map<String, Lie> kinds) {
        kinds.put(
                "exclusiveness invented",
                truth -> dice.nextBoolean()
                        ? tail(truth, " and nothing else")
                        : FigureLies.replaced(
                                truth,
                                "\\b(came|went|paid|received|sent) (?=in |out |(?:by|to|from) [A-Z](?!SD))",
                                "$1 only "));
        kinds.put(
                "frequency invented", truth -> tail(truth, dice.nextBoolean() ? " every single day" : " every Friday"));
        kinds.put(
                "place invented",
                truth -> tail(truth, dice.nextBoolean() ? " at a branch in Tulsa" : " near the airport"));
    }

    private void turns(Map<String, Lie> kinds) {
        kinds.put(
                "channel changed",
                truth -> FigureLies.replaced(
                        truth, "\\b(cash|payroll|peer-to-peer payment|direct debit|wires?)\\b", "cheque"));
        kinds.put(
                "outcome changed",
                truth -> FigureLies.replaced(
                                truth, "\\bescalated\\b", dice.nextBoolean() ? "dismissed" : "closed without action")
                        .or(() -> FigureLies.replaced(truth, "\\bcleared\\b", "escalated")));
        kinds.put(
                "rating or trade changed",
                truth -> FigureLies.replaced(truth, "(rating .*|risk .*) (low|medium|standard)\\b", "$1 high"));
        kinds.put(
                "order of events turned",
                truth -> FigureLies.replaced(truth, "\\bfollowed by\\b", "preceded by")
                        .or(() -> FigureLies.replaced(truth, "\\bAfter (cash deposits)", "Before $1"))
                        .or(() -> FigureLies.replaced(truth, "\\bbefore alert\\b", "after alert")));
        kinds.put(
                "words put into a mouth",
                truth -> tail(
                        truth, dice.nextBoolean() ? ", as the customer admitted" : ", the customer told the branch"));
        kinds.put(
                "quotation changed",
                truth -> FigureLies.replaced(truth, "“([^”]{12,})”", "“$1, as agreed with the boss”"));
        kinds.put(
                "police or court invented",
                truth -> tail(
                        truth,
                        dice.nextBoolean() ? " and the police were informed" : " and a court froze the account"));
    }

    /// Who pays an own account is payer and payee.
    private static Optional<Told> payerAndPayee(Told truth) {
        if (Known.names(truth.facts()).size() < 2 || truth.text().matches("(?s).*pay(er|ee) of (.+?) was \\2.*")) {
            return Optional.empty();
        }
        return FigureLies.replaced(truth, "\\bpayer of\\b", "payee of")
                .or(() -> FigureLies.replaced(truth, "\\bpayee of\\b", "payer of"));
    }

    private Optional<Told> tail(Told truth, String words) {
        return truth.text().endsWith("”.") || !truth.text().endsWith(".")
                ? Optional.empty()
                : Optional.of(truth.as(
                        "", truth.text().substring(0, truth.text().length() - 1) + words + "."));
    }

    private Optional<Told> name(Told truth, String other) {
        return Known.names(truth.facts()).stream()
                .filter(truth.text()::contains)
                .findFirst()
                .map(name -> truth.as("", truth.text().replace(name, other)));
    }

    private Optional<Told> otherParty(Told truth) {
        Set<String> cited = Known.names(truth.facts());
        List<String> others = Known.names(truth.ledger()).stream()
                .filter(name -> !cited.contains(name) && !Known.says(truth.facts(), Pattern.quote(name)))
                .toList();
        return others.isEmpty() ? Optional.empty() : name(truth, others.get(dice.nextInt(others.size())));
    }

    private Optional<Told> namesSwapped(Told truth) {
        List<String> named = Known.names(truth.facts()).stream()
                .filter(truth.text()::contains)
                .toList();
        boolean listed = named.size() == 2
                && truth.text()
                        .matches(".*(%s|%s) and (%s|%s).*"
                                .formatted(
                                        Pattern.quote(named.get(0)),
                                        Pattern.quote(named.get(1)),
                                        Pattern.quote(named.get(0)),
                                        Pattern.quote(named.get(1))));
        if (named.size() != 2
                || listed
                || truth.citations().size() != 1
                || Known.says(truth.facts(), "between|both|same")) {
            return Optional.empty();
        }
        return Optional.of(truth.as(
                "",
                truth.text()
                        .replace(named.get(0), "\u0000")
                        .replace(named.get(1), named.get(0))
                        .replace("\u0000", named.get(1))));
    }

    private Optional<Told> firstName(Told truth) {
        return Known.names(truth.facts()).stream()
                .filter(truth.text()::contains)
                .filter(name -> name.indexOf(' ') == name.lastIndexOf(' '))
                .findFirst()
                .map(name ->
                        truth.as("", truth.text().replace(name, "Ulrike " + name.substring(name.indexOf(' ') + 1))));
    }

    private Optional<Told> direction(Told truth) {
        List<String[]> pairs = List.of(
                new String[] {"\\breceived\\b", "sent"},
                new String[] {"\\bsent\\b", "received"},
                new String[] {"\\bbrought in\\b", "took out"},
                new String[] {"\\btook out\\b", "brought in"},
                new String[] {"\\bcame in\\b", "went out"},
                new String[] {"\\bwent out\\b", "came in"},
                new String[] {"\\bdebits\\b", "credits"},
                new String[] {"\\bcredits\\b", "debits"},
                new String[] {"\\bwithdrew\\b", "deposited"},
                new String[] {"\\bdeposited\\b", "withdrew"},
                new String[] {"\\bpaid by\\b", "paid to"},
                new String[] {"\\bincoming\\b", "outgoing"},
                new String[] {"\\boutgoing\\b", "incoming"});
        int from = dice.nextInt(pairs.size());
        for (int index = 0; index < pairs.size(); index++) {
            String[] pair = pairs.get((from + index) % pairs.size());
            Optional<Told> told = FigureLies.replaced(truth, pair[0], pair[1]);
            boolean both = Known.says(truth.facts(), "credits(.*)debits|debits(.*)credits");
            boolean passive = truth.text().matches(".*(was|were|is|did|had) " + pair[0].replace("\\b", "") + ".*");
            if (told.isPresent() && !passive && !(both && pair[1].matches("credits|debits"))) {
                return told;
            }
        }
        return Optional.empty();
    }

    private Optional<Told> comparison(Told truth) {
        return FigureLies.replaced(truth, "\\bmore than the\\b", "less than the")
                .or(() -> FigureLies.replaced(truth, "\\brose from\\b", "fell from"))
                .or(() -> FigureLies.replaced(truth, "\\bexceeds\\b", "is below"))
                .or(() -> FigureLies.replaced(truth, "\\bgo beyond\\b", "stay below"))
                .or(() -> FigureLies.replaced(truth, "\\bwas larger than\\b", "was smaller than"))
                .or(() -> FigureLies.replaced(truth, "\\beach below\\b", "each above"));
    }

    private static Optional<Told> denialDropped(Told truth) {
        if (truth.text().startsWith("No typology") || truth.citations().size() > 1) {
            return Optional.empty();
        }
        return FigureLies.replaced(truth, "^No (document|employer|purpose)", "A $1")
                .or(() -> FigureLies.replaced(truth, "\\bdo not hold\\b", "hold"))
                .or(() -> FigureLies.replaced(truth, "\\bholds no\\b", "holds a"))
                .or(() -> FigureLies.replaced(truth, "\\b(could|can)not\\b", "can"))
                .or(() -> FigureLies.replaced(truth, "\\bcould not\\b", "could"))
                .or(() -> FigureLies.replaced(truth, "\\bis not on record", "is on record"))
                .or(() -> FigureLies.replaced(truth, "\\bno purpose is\\b", "a purpose is"))
                .or(() -> FigureLies.replaced(
                        truth, "\\bwithout an alert that was not cleared", "with an alert that was not cleared"))
                .or(() -> FigureLies.replaced(truth, "\\bdid not go\\b", "went"))
                .or(() -> FigureLies.replaced(truth, "\\b[Ii]n none of\\b", "in each of"))
                .or(() -> FigureLies.replaced(truth, "\\bare absent\\b", "are present"))
                .or(() -> FigureLies.replaced(truth, "^Missing on file", "Held on file"))
                .or(() -> FigureLies.replaced(truth, "\\bpaid no\\b", "paid"));
    }

    private Optional<Told> denialAdded(Told truth) {
        boolean denies = Known.says(truth.facts(), "\\b(no|not|none|never|nothing|cannot|without|absent|missing)\\b");
        if (denies) {
            return Optional.empty();
        }
        return FigureLies.replaced(
                        truth,
                        " (?<!was |were )(paid|sent|received|withdrew|came in|went out|left) ",
                        " did not see $1 ")
                .map(told -> told.as(
                        "",
                        told.text()
                                .replace("did not see paid", "did not pay")
                                .replace("did not see sent", "did not send")
                                .replace("did not see received", "did not receive")))
                .or(() -> FigureLies.replaced(
                        truth, " (is|was|were|are) ", dice.nextBoolean() ? " $1 not " : " $1 never "));
    }

    private Optional<Told> victim(Told truth) {
        Set<String> victims = truth.ledger().facts().stream()
                .filter(fact -> fact.marks().contains(Mark.POTENTIAL_VICTIM)
                        && fact.computation().startsWith("party."))
                .flatMap(fact -> Known.names(List.of(fact)).stream())
                .filter(name -> truth.ledger().facts().stream()
                        .map(Fact::statement)
                        .noneMatch(s -> s.contains(name + " is a subject")))
                .collect(Collectors.toSet());
        String label = List.of(
                        "the suspect", "an accomplice", "the subject of the case", "a money launderer", "the offender")
                .get(dice.nextInt(5));
        return victims.stream()
                .filter(truth.text()::contains)
                .sorted()
                .findFirst()
                .flatMap(name -> FigureLies.replaced(
                        truth,
                        "(potential victim )?" + Pattern.quote(name) + "(, a potential victim,)?",
                        name + ", " + label + ","));
    }

    private Optional<Told> guilt(Told truth) {
        return Known.names(truth.facts()).stream()
                .filter(truth.text()::contains)
                .findFirst()
                .flatMap(name -> dice.nextBoolean()
                        ? tail(truth, ", so " + name + " is guilty")
                        : tail(truth, ", and " + name + " laundered the money"));
    }

    private static Optional<Told> certain(Told truth) {
        return FigureLies.replaced(truth, "\\b(are|is) consistent with the typology\\b", "$1")
                .or(() -> FigureLies.replaced(truth, "\\bmay (fit|point at) the typology\\b", "is"))
                .or(() -> FigureLies.replaced(
                        truth, "\\bThe findings fit the typology (.*) best:", "The customer carried out $1:"));
    }
}
