package io.casewright.checking;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.LedgerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a sentence by one rule for each kind of claim. A cited fact's own statement always passes.
///
/// Safe for use by many threads; keeps what it read of the last ledgers.
public final class LedgerChecker implements Checker {

    private static final int LEDGERS_KEPT = 64;

    /// In the order in which a reader would want to hear of a breach.
    private static final List<Rule> RULES = List.of(
            new LanguageRule(),
            new VictimRule(),
            new ModalityRule(),
            new AttributionRule(),
            new GeneralKnowledgeRule(),
            new QuotationRule(),
            new IdRule(),
            new NameRule(),
            new CountryRule(),
            new DateRule(),
            new RelativeDateRule(),
            new ClockTimeRule(),
            FigureRule.amounts(),
            FigureRule.shares(),
            FigureRule.multiples(),
            FigureRule.timeSpans(),
            FigureRule.counts(),
            new CountedThingRule(),
            new PeriodRule(),
            new QuantityRule(),
            new PartOfRule(),
            new CurrencyRule(),
            new NegationRule(),
            new ComparisonRule(),
            new ChangeRule(),
            new DirectionRule(),
            new RoleRule(),
            new BindingRule(),
            new DatedFigureRule(),
            new WholeRule(),
            new ContextRule(),
            new RestrictedFigureRule(),
            new PeriodEndRule(),
            new RateRule(),
            new OwnerRule(),
            new TermRule(),
            new VocabularyRule(),
            new RelevanceRule());

    private final Map<LedgerId, LedgerIndex> indexes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LedgerId, LedgerIndex> eldest) {
            return size() > LEDGERS_KEPT;
        }
    };

    @Override
    public Verdict check(String text, List<Citation> citations, Ledger ledger) {
        if (citations.isEmpty()) {
            return new Verdict.Uncited();
        }
        LedgerIndex index = indexOf(ledger);
        List<Evidence> cited = new ArrayList<>();
        for (Citation citation : citations.stream().distinct().toList()) {
            Optional<Evidence> evidence = index.evidence(citation);
            if (evidence.isEmpty()) {
                return new Verdict.UnknownCitation(citation.toString());
            }
            cited.add(evidence.get());
        }
        if (isStatementOf(text, cited)) {
            return new Verdict.Supported();
        }
        return judge(new Reading(Features.ofSentence(text), List.copyOf(cited), index));
    }

    private static Verdict judge(Reading reading) {
        for (Rule rule : RULES) {
            Optional<Verdict.Unsupported> breach = rule.breach(reading);
            if (breach.isPresent()) {
                return breach.get();
            }
        }
        return new Verdict.Supported();
    }

    private static boolean isStatementOf(String text, List<Evidence> cited) {
        String sentence = text.strip();
        return cited.size() == 1
                && cited.getFirst()
                        .fact()
                        .map(fact -> fact.statement().strip().equals(sentence))
                        .orElse(false);
    }

    private LedgerIndex indexOf(Ledger ledger) {
        LedgerId id = ledger.id();
        synchronized (indexes) {
            LedgerIndex known = indexes.get(id);
            if (known != null) {
                return known;
            }
        }
        LedgerIndex read = new LedgerIndex(ledger);
        synchronized (indexes) {
            indexes.put(id, read);
        }
        return read;
    }
}
