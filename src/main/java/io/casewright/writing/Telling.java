package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts facts into running text: equal statements once, parties of one role together, gaps in one sentence,
/// short facts joined, and "the customer" where the name was just said. Adds no claim.
final class Telling {

    private static final int SHORT = 95;
    private static final int NAME_AGAIN_AFTER = 4;
    private static final String GAP = "The records do not hold ";

    private final Ledger ledger;
    private final Naming naming;
    private String spokenOf = "";
    private int unnamed;

    Telling(Ledger ledger) {
        this.ledger = ledger;
        this.naming = new Naming(ledger);
    }

    List<Sentence> of(List<Citation> citations) {
        List<Sentence> sentences = new ArrayList<>();
        List<Piece> pieces = pieces(citations);
        int index = 0;
        while (index < pieces.size()) {
            Piece piece = pieces.get(index);
            if (index + 1 < pieces.size() && joins(piece, pieces.get(index + 1))) {
                sentences.add(joined(piece, pieces.get(index + 1)));
                index += 2;
            } else {
                sentences.add(new Sentence(worded(piece), piece.citations()));
                index++;
            }
        }
        return sentences;
    }

    /// What one sentence will say.
    ///
    /// @param fact the fact that it is worded after; empty for a statement made of several
    private record Piece(String statement, List<Citation> citations, Topic topic, Optional<Fact> fact) {}

    private List<Piece> pieces(List<Citation> citations) {
        Map<String, List<Citation>> groups = new LinkedHashMap<>();
        for (Citation citation : citations) {
            groups.computeIfAbsent(group(fact(citation)), key -> new ArrayList<>())
                    .add(citation);
        }
        List<Piece> pieces = new ArrayList<>();
        groups.forEach((key, group) -> pieces.add(piece(key, group)));
        return pieces;
    }

    /// Facts with the same key become one sentence.
    private static String group(Fact fact) {
        if (fact.topic() == Topic.GAP && fact.statement().startsWith(GAP)) {
            return GAP;
        }
        return fact.topic() == Topic.PARTY ? Roles.key(fact) : fact.statement();
    }

    private Piece piece(String key, List<Citation> group) {
        Fact first = fact(group.getFirst());
        if (key.equals(GAP) && group.size() > 1) {
            return new Piece(gaps(group), group, first.topic(), Optional.empty());
        }
        if (first.topic() == Topic.PARTY && group.size() > 1) {
            String statement = Roles.together(group.stream().map(this::fact).toList());
            return new Piece(statement, group, first.topic(), Optional.empty());
        }
        return new Piece(first.statement(), group, first.topic(), Optional.of(first));
    }

    private String gaps(List<Citation> group) {
        List<String> missing = new ArrayList<>();
        Optional<String> named = Optional.empty();
        for (Citation citation : group) {
            Fact gap = fact(citation);
            String statement = gap.statement();
            if (named.isPresent() && named.equals(Naming.who(gap))) {
                statement = naming.unnamed(statement, gap);
            }
            named = Naming.who(gap);
            missing.add(Statements.withoutStop(statement).substring(GAP.length()));
        }
        return GAP + String.join(", ", missing.subList(0, missing.size() - 1)) + ", or " + missing.getLast() + ".";
    }

    private Sentence joined(Piece one, Piece other) {
        List<Citation> citations = new ArrayList<>(one.citations());
        citations.addAll(other.citations());
        String first = Statements.withoutStop(worded(one));
        return new Sentence(first + "; " + Statements.inner(worded(other)), citations);
    }

    /// The statement, with "the customer" for the name when the sentence before was about the same one.
    private String worded(Piece piece) {
        if (piece.topic() == Topic.RESULT) {
            return piece.statement();
        }
        String statement = Statements.withoutEmptyPeriods(piece.statement());
        Optional<String> who = piece.fact().flatMap(Naming::who);
        boolean introduces = piece.fact().filter(Telling::isIdentity).isPresent();
        boolean same = who.isPresent() && who.get().equals(spokenOf) && unnamed < NAME_AGAIN_AFTER && !introduces;
        spokenOf = who.orElse("");
        if (!same) {
            unnamed = 0;
            return statement;
        }
        unnamed++;
        return naming.unnamed(statement, piece.fact().orElseThrow());
    }

    private static boolean isIdentity(Fact fact) {
        return fact.computation().startsWith("profile.identity");
    }

    /// Two short facts of one topic without quotations.
    private static boolean joins(Piece one, Piece other) {
        boolean shortOnes =
                one.statement().length() <= SHORT && other.statement().length() <= SHORT;
        boolean plain = (one.statement() + other.statement()).chars().noneMatch(c -> c == '“' || c == ';');
        boolean single = one.fact().isPresent() && other.fact().isPresent();
        return single && one.topic() == other.topic() && isJoinable(one.topic()) && shortOnes && plain;
    }

    private static boolean isJoinable(Topic topic) {
        return switch (topic) {
            case PROFILE, ACCOUNT, PARTY, ACTIVITY, COUNTERPARTY, GEOGRAPHY, CASH -> true;
            case RESULT,
                    BASELINE,
                    FLOW,
                    ALERT,
                    NOTE,
                    HISTORY,
                    FINDING,
                    SCHEME,
                    MITIGATION,
                    ALTERNATIVE,
                    GAP,
                    QUESTION -> false;
        };
    }

    private Fact fact(Citation citation) {
        return ledger.fact(citation).orElseThrow();
    }

    /// The statements about the parts that people play in a case.
    private static final class Roles {

        private static final Map<String, String> MANY = Map.of(
                " is recorded as a potential victim", " are recorded as potential victims",
                " is a subject of the case", " are subjects of the case",
                " is a witness in the case", " are witnesses in the case",
                " is an associate in the case", " are associates in the case");

        private Roles() {}

        /// What is said of somebody, without the name; the whole statement where it does not begin with one.
        static String key(Fact fact) {
            Optional<String> who =
                    Naming.who(fact).filter(name -> fact.statement().startsWith(name + " is "));
            return who.map(name -> fact.statement().substring(name.length()))
                    .filter(rest -> MANY.keySet().stream().anyMatch(rest::startsWith))
                    .orElse(fact.statement());
        }

        static String together(List<Fact> facts) {
            List<String> names =
                    facts.stream().map(fact -> Naming.who(fact).orElseThrow()).toList();
            String rest = key(facts.getFirst());
            String one =
                    MANY.keySet().stream().filter(rest::startsWith).findFirst().orElseThrow();
            return Statements.joined(names) + MANY.getOrDefault(one, one) + rest.substring(one.length());
        }
    }

    /// Names and what may stand for them.
    private static final class Naming {

        private final Ledger ledger;

        Naming(Ledger ledger) {
            this.ledger = ledger;
        }

        /// Whom a fact is about.
        static Optional<String> who(Fact fact) {
            return fact.values().get("who") instanceof Value.NameValue(String name)
                    ? Optional.of(name)
                    : Optional.empty();
        }

        String unnamed(String statement, Fact fact) {
            String name = who(fact).orElseThrow();
            if (statement.indexOf(name) < 0) {
                return statement;
            }
            String noun = noun(name, fact);
            StringBuilder out = new StringBuilder();
            boolean quoted = false;
            for (String part : statement.split("(?=[“”])", -1)) {
                quoted = part.startsWith("“") || (quoted && !part.startsWith("”"));
                out.append(quoted ? part : replaced(part, name, noun));
            }
            return Statements.capitalised(out.toString());
        }

        private static String replaced(String part, String name, String noun) {
            return part.replace(name + ", a potential victim,", noun)
                    .replace("potential victim " + name, noun)
                    .replace(name, noun);
        }

        private String noun(String name, Fact fact) {
            if (fact.marks().contains(Fact.Mark.POTENTIAL_VICTIM)) {
                return "the potential victim";
            }
            boolean company =
                    ledger.facts().stream().anyMatch(each -> each.statement().startsWith(name + " is a company"));
            return company ? "the company" : "the customer";
        }
    }
}
