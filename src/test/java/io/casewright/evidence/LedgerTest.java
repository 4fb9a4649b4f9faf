package io.casewright.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.evidence.RecordRef.RecordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final List<RecordRef> THREE_BOOKINGS = List.of(booking("T1"), booking("T2"), booking("T3"));

    @Test
    void sameEvidenceAndQuestionGiveTheSameHashAndId() {
        Ledger one = Ledger.of("summary of customer C-1", List.of(cash(), profile()), List.of());
        Ledger other = Ledger.of("summary of customer C-1", List.of(cash(), profile()), List.of());

        assertThat(one.hash()).isEqualTo(other.hash()).hasSize(64);
        assertThat(one.id()).isEqualTo(other.id());
    }

    @Test
    void aChangedRecordAloneChangesTheHash() {
        Fact other = new Fact(
                Topic.CASH,
                cash().computation(),
                cash().statement(),
                cash().values(),
                List.of(booking("T1"), booking("T2"), booking("T4")),
                Set.of());

        assertThat(Ledger.of("q", List.of(other), List.of()).hash())
                .isNotEqualTo(Ledger.of("q", List.of(cash()), List.of()).hash());
    }

    @Test
    void factsStandInTheOrderOfTheirTopics() {
        Ledger ledger = Ledger.of("q", List.of(cash(), profile()), List.of());

        assertThat(ledger.fact(Citation.fact(1))).contains(profile());
        assertThat(ledger.factOf("cash.deposits")).contains(Citation.fact(2));
        assertThat(ledger.factsAbout(Topic.CASH)).containsExactly(Citation.fact(2));
    }

    @Test
    void aCitationOutOfRangeOrOfTheOtherKindFindsNothing() {
        Ledger ledger = Ledger.of("q", List.of(cash()), List.of());

        assertThat(ledger.fact(Citation.fact(2))).isEmpty();
        assertThat(ledger.fact(Citation.passage(1))).isEmpty();
        assertThat(ledger.holds(Citation.passage(1))).isFalse();
        assertThat(ledger.holds(Citation.fact(1))).isTrue();
    }

    @Test
    void twoFactsOfOneComputationAreRefused() {
        assertThatThrownBy(() -> Ledger.of("q", List.of(cash(), cash()), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same computation");
    }

    @Test
    void recordsStandOnceInTheCanonicalFormAndFactsHoldRuns() {
        String json = Ledger.of("q", List.of(cash()), List.of()).canonicalJson();

        assertThat(json).contains("\"records\":\"0-2\"").containsOnlyOnce("\"T2\"");
    }

    @Test
    void recordsOutOfOrderAreWrittenAsSeveralRuns() {
        List<RecordRef> reversed = new ArrayList<>(THREE_BOOKINGS);
        Collections.reverse(reversed);
        Fact backwards = new Fact(Topic.GAP, "gap.last", "Three bookings.", Map.of(), reversed, Set.of());

        String json = Ledger.of("q", List.of(cash(), backwards), List.of()).canonicalJson();

        assertThat(json).contains("\"records\":\"0-2\"").contains("\"records\":\"2,1,0\"");
    }

    @Test
    void controlCharactersAndQuotesAreEscaped() {
        Fact odd = new Fact(Topic.NOTE, "note.1", "He said \"a\\b\"\n\u0001.", Map.of(), List.of(), Set.of());

        assertThat(Ledger.of("q", List.of(odd), List.of()).canonicalJson())
                .contains("He said \\\"a\\\\b\\\"\\n\\u0001.");
    }

    @Test
    void onlyVerifiedOrQuotedDigestPassagesMayBeCitedAsTheDocument() {
        assertThat(digestPassage(Passage.Sureness.UNVERIFIED).citableAsDocument())
                .isFalse();
        assertThat(digestPassage(Passage.Sureness.QUOTED).citableAsDocument()).isTrue();
    }

    private static CitedPassage digestPassage(Passage.Sureness sure) {
        DocumentId id = new DocumentId("digest");
        Place place = new Place(0, 0, Optional.empty(), List.of(), 0, 4, List.of(), Optional.of("Chapter 3"));
        SourceDocument document = new SourceDocument(
                id, SourceDocument.SourceTier.DIGEST, "T", "I", "2018", "", "", "00", Set.of(), Optional.empty());
        return new CitedPassage(new Passage(Passage.idOf(id, 0, "text"), id, 0, "text", place, sure), document, false);
    }

    private static Fact profile() {
        return new Fact(Topic.PROFILE, "profile.name", "The subject is Ana.", Map.of(), List.of(), Set.of());
    }

    private static Fact cash() {
        return new Fact(
                Topic.CASH,
                "cash.deposits",
                "Three cash deposits total USD 27,000.00.",
                Map.of("amount", new Value.MoneyValue(Money.of("27000", "USD")), "count", new Value.CountValue(3)),
                THREE_BOOKINGS,
                Set.of());
    }

    private static RecordRef booking(String id) {
        return new RecordRef(RecordKind.TRANSACTION, id);
    }
}
