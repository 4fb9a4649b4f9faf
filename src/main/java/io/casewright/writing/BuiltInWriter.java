package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.writing.Draft.DraftSection;
import io.casewright.writing.Draft.Producer;
import io.casewright.writing.Outline.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes without a model: the facts' own statements in reading order, joined by words that claim nothing, and guidance
/// word for word. The same ledger gives the same text.
public final class BuiltInWriter implements Writer {

    @Override
    public Draft write(Assignment assignment, DraftListener listener) {
        Draft draft = draft(assignment.outline(), assignment.ledger());
        draft.headline().forEach(sentence -> listener.sentence("headline", sentence));
        for (DraftSection section : draft.sections()) {
            section.sentences().forEach(sentence -> listener.sentence(section.id(), sentence));
            listener.ended(section.id());
        }
        return draft;
    }

    private static Draft draft(Outline outline, Ledger ledger) {
        List<Sentence> headline = List.of();
        if (outline.hasHeadline()) {
            headline = new HeadlineWriter(ledger).write();
        }
        List<DraftSection> sections = new ArrayList<>();
        for (Section section : outline.sections()) {
            List<Sentence> sentences = new ArrayList<>(new SectionWriter(section, ledger).write());
            if (outline.opensWithHeadline() && sections.isEmpty()) {
                sentences.addAll(0, headline);
            }
            if (!sentences.isEmpty()) {
                sections.add(new DraftSection(section.id(), section.title(), sentences));
            }
        }
        return new Draft(headline, sections, Producer.BUILT_IN);
    }

    /// The sentence that says what a citation carries and nothing else, for replacing one that failed the checker;
    /// empty when the ledger does not hold the citation.
    public Optional<Sentence> sentenceFor(Citation citation, Ledger ledger) {
        if (ledger.passage(citation).isPresent()) {
            return Optional.of(new PassageSentences(ledger).sentence(citation.number()));
        }
        return ledger.fact(citation).map(fact -> new Sentence(fact.statement(), List.of(citation)));
    }
}
