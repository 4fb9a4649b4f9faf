package io.casewright.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All that an answer may say: facts `F1…Fn` and passages `K1…Km`, immutable and hashed.
///
/// Facts stand in the order of their topics and, within a topic, in the order given; passages in the order given. The
/// hash is the SHA-256 of [#canonicalJson()], which holds no clock and no counter: the same records and the same
/// question give the same ledger.
public final class Ledger {

    private final String question;
    private final List<Fact> facts;
    private final List<CitedPassage> passages;
    private final String canonicalJson;
    private final String hash;

    private Ledger(String question, List<Fact> facts, List<CitedPassage> passages) {
        this.question = question;
        this.facts = facts;
        this.passages = passages;
        this.canonicalJson = LedgerJson.write(question, facts, passages);
        this.hash = Sha256.hex(canonicalJson);
    }

    /// @param question what was asked, in a stable form: `summary of customer C-17`, or the user's own question
    public static Ledger of(String question, List<Fact> facts, List<CitedPassage> passages) {
        List<Fact> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing(Fact::topic));
        long distinct = ordered.stream().map(Fact::computation).distinct().count();
        if (distinct != ordered.size()) {
            throw new IllegalArgumentException("two facts of a ledger have the same computation: " + question);
        }
        return new Ledger(question, List.copyOf(ordered), List.copyOf(passages));
    }

    public LedgerId id() {
        return new LedgerId("L" + hash.substring(0, 32));
    }

    /// 64 hexadecimal digits.
    public String hash() {
        return hash;
    }

    public String question() {
        return question;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<CitedPassage> passages() {
        return passages;
    }

    /// The fact that a citation points to; empty when the citation is a passage's or out of range.
    public Optional<Fact> fact(Citation citation) {
        boolean known = citation.kind() == Citation.Kind.FACT && citation.number() <= facts.size();
        return known ? Optional.of(facts.get(citation.number() - 1)) : Optional.empty();
    }

    /// The passage that a citation points to; empty when the citation is a fact's or out of range.
    public Optional<CitedPassage> passage(Citation citation) {
        boolean known = citation.kind() == Citation.Kind.PASSAGE && citation.number() <= passages.size();
        return known ? Optional.of(passages.get(citation.number() - 1)) : Optional.empty();
    }

    public boolean holds(Citation citation) {
        return fact(citation).isPresent() || passage(citation).isPresent();
    }

    /// The citations of the facts about a topic, in order.
    public List<Citation> factsAbout(Topic topic) {
        return IntStream.range(0, facts.size())
                .filter(index -> facts.get(index).topic() == topic)
                .mapToObj(index -> Citation.fact(index + 1))
                .toList();
    }

    /// The citation of the fact of that computation, if the ledger has it.
    public Optional<Citation> factOf(String computation) {
        return IntStream.range(0, facts.size())
                .filter(index -> facts.get(index).computation().equals(computation))
                .mapToObj(index -> Citation.fact(index + 1))
                .findFirst();
    }

    /// The bytes that are hashed and kept: keys in a fixed order, no blanks, records by position in one table.
    public String canonicalJson() {
        return canonicalJson;
    }

    @Override
    public String toString() {
        return "Ledger[%s, %d facts, %d passages]".formatted(id(), facts.size(), passages.size());
    }
}
