package io.casewright.assist;

import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happens while an answer is made, as named events of plain values: `stage`, `evidence`, then `sentence` and its
/// `verdict` in turn. A sentence is told only after it passed the checker, with what each of its citations says.
public class AnswerNews implements AnswerListener {

    private static final int LONGEST_QUOTE = 280;

    private final Outlet outlet;
    private Optional<KeptLedger> kept = Optional.empty();
    private int sentences;

    public AnswerNews(Outlet outlet) {
        this.outlet = outlet;
    }

    /// Where the events go.
    @FunctionalInterface
    public interface Outlet {

        /// @param values what JSON can hold
        void event(String name, Map<String, Object> values);
    }

    @Override
    public void stage(String words) {
        outlet.event("stage", Map.of("words", words));
    }

    @Override
    public void evidence(Ledger ledger) {
        kept = Optional.of(KeptLedger.of(ledger));
        outlet.event(
                "evidence",
                Map.of(
                        "ledger", ledger.id().value(),
                        "hash", ledger.hash(),
                        "facts", ledger.facts().size(),
                        "passages", ledger.passages().size()));
    }

    @Override
    public void sentence(String section, CheckedSentence sentence) {
        sentences++;
        List<String> citations =
                sentence.citations().stream().map(Citation::toString).toList();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", sentences);
        told.put("section", section);
        told.put("text", sentence.text());
        told.put("citations", citations);
        told.put("sources", sources(citations));
        outlet.event("sentence", told);
        outlet.event(
                "verdict", Map.of("number", sentences, "verdict", sentence.verdict(), "reason", sentence.reason()));
    }

    @Override
    public void leftOut(Answer.Omission omission) {
        outlet.event(
                "verdict", Map.of("section", omission.where(), "verdict", "left-out", "reason", omission.reason()));
    }

    private List<Map<String, String>> sources(List<String> citations) {
        List<Map<String, String>> sources = new ArrayList<>();
        for (String citation : citations) {
            kept.flatMap(ledger -> ledger.fact(citation)
                            .map(fact -> source(citation, fact.statement(), from(fact), link(ledger, citation)))
                            .or(() -> ledger.passage(citation)
                                    .map(passage -> source(
                                            citation,
                                            abridged(passage.text()),
                                            CitationWords.of(passage),
                                            "/v1/passages/" + passage.passage()))))
                    .ifPresent(sources::add);
        }
        return sources;
    }

    private static String from(KeptFact fact) {
        return CitationWords.of(fact.records());
    }

    private static String link(KeptLedger ledger, String citation) {
        return "/v1/ledgers/" + ledger.id() + "/facts/" + citation;
    }

    private static Map<String, String> source(String id, String says, String from, String link) {
        return Map.of("id", id, "says", says, "from", from, "link", link);
    }

    /// The beginning of a passage, as much as a card beside a sentence has room for.
    public static String abridged(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
