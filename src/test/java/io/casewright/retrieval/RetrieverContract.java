package io.casewright.retrieval;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.ofCase;
import static io.casewright.testsupport.SamplePassages.passages;
import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import io.casewright.index.VectorBuilder;
import io.casewright.testsupport.HashingEmbedder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a search of the application does, whatever index holds the passages.
abstract class RetrieverContract {

    private static final SourceDocument DIGEST = knowledge("fatf-2018", SourceTier.DIGEST);
    private static final SourceDocument OTHER = knowledge("unodc-2024", SourceTier.DIGEST);

    protected final HashingEmbedder embedder = new HashingEmbedder();
    private PassageIndex index;
    private Retriever retriever;

    /// A new, empty index.
    protected abstract PassageIndex create();

    @BeforeEach
    void open() {
        index = create();
        retriever = new HybridRetriever(index, embedder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void bothLegsFindAndTheBestOfBothComesFirst() {
        index.replace(DIGEST, passages(DIGEST, "wages returned to the recruiter", "casino chips", "wages"));
        new VectorBuilder(index, embedder).build(() -> true, _ -> {});

        List<RankedPassage> found = retrieve("wages returned to the recruiter", Limits.of(3));

        assertThat(found).extracting(RankedPassage::rank).containsExactly(1, 2, 3);
        assertThat(found.getFirst().passage().passage().text()).isEqualTo("wages returned to the recruiter");
    }

    @Test
    void noDocumentTakesMoreThanItsShare() {
        String[] forged =
                IntStream.range(0, 50).mapToObj(i -> "casino chips " + i).toArray(String[]::new);
        index.replace(DIGEST, passages(DIGEST, forged));
        index.replace(OTHER, passages(OTHER, "chips"));

        List<RankedPassage> found = retrieve("casino chips", new Limits(6, 2));

        assertThat(documents(found)).containsExactly(DIGEST.id(), DIGEST.id(), OTHER.id());
    }

    @Test
    void theOfficialPagesAreCitedInPlaceOfTheDigest() {
        index.replace(DIGEST, passages(DIGEST, "casino chips"));
        assertThat(documents(retrieve("casino chips", Limits.of(5)))).containsExactly(DIGEST.id());

        SourceDocument official = knowledge("fatf-2018-official", SourceTier.OFFICIAL, "fatf-2018");
        index.replace(official, passages(official, "chips are bought in a casino and cashed"));
        assertThat(documents(retrieve("casino chips", Limits.of(5)))).containsExactly(official.id());

        index.remove(official.id());
        assertThat(documents(retrieve("casino chips", Limits.of(5)))).containsExactly(DIGEST.id());
    }

    @Test
    void whatIsSupersededGoesDownButStays() {
        SourceDocument newer = knowledge("newer", SourceTier.DIGEST, "fatf-2018");
        index.replace(DIGEST, passages(DIGEST, "casino chips"));
        index.replace(newer, passages(newer, "casino chips bought"));

        List<RankedPassage> found = retrieve("casino chips", Limits.of(5));

        assertThat(documents(found)).containsExactly(newer.id(), DIGEST.id());
        assertThat(found.get(1).passage().superseded()).isTrue();
    }

    @Test
    void wordsInQuotationMarksMustStandExactlySo() {
        index.replace(
                DIGEST,
                passages(
                        DIGEST,
                        "The chips of the casino are cashed.",
                        "Casino  chips are cashed.",
                        "uncasino chipset"));

        assertThat(texts(retrieve("\u201ccasino chips\u201d cashed", Limits.of(5))))
                .containsExactly("Casino  chips are cashed.");
        assertThat(retrieve("\"chips casino\"", Limits.of(5))).isEmpty();
        assertThat(retrieve("casino \" chips", Limits.of(5))).hasSizeGreaterThan(1);
    }

    @Test
    void aSentenceThatAsksGetsTheHoldersOfItsQuotedWordsFirstAndOthersAfterThem() {
        index.replace(DIGEST, passages(DIGEST, "The chips of the casino are cashed.", "Casino  chips were seen."));

        assertThat(texts(retrieve("how are \u201ccasino chips\u201d cashed?", Limits.of(5))))
                .containsExactly("Casino  chips were seen.", "The chips of the casino are cashed.");
    }

    @Test
    void aTextThatStandsInTwoPlacesIsShownOnceWithTheOtherPlace() {
        String text = "Chips are bought with cash in a casino and cashed after little play.";
        index.replace(DIGEST, passages(DIGEST, text, "Chips of another colour are bought with cash in a casino."));
        index.replace(OTHER, passages(OTHER, "Chips are bought with cash in a casino, and cashed after little play"));

        List<RankedPassage> found = retrieve("chips bought with cash in a casino", Limits.of(5));

        assertThat(found).extracting(RankedPassage::rank).containsExactly(1, 2);
        assertThat(found)
                .flatExtracting(RankedPassage::alsoIn)
                .extracting(also -> also.passage().text())
                .containsAnyOf(text, "Chips are bought with cash in a casino, and cashed after little play");
    }

    @Test
    void whatIsSupersededComesAfterItsSuccessorHoweverWellItFits() {
        SourceDocument newer = knowledge("newer", SourceTier.DIGEST, "fatf-2018");
        index.replace(DIGEST, passages(DIGEST, "casino chips are cashed after little play"));
        index.replace(newer, passages(newer, "Something on chips among much else that nobody asked for."));

        assertThat(documents(retrieve("casino chips cashed after little play", Limits.of(5))))
                .containsExactly(newer.id(), DIGEST.id());
    }

    @Test
    void aHostileQuestionIsWordsLikeAnyOther() {
        index.replace(DIGEST, passages(DIGEST, "casino chips", "wages returned"));

        for (String hostile : List.of(
                "casino AND (chips OR *:*)",
                "text:casino^9 -chips~2 /.*/ [a TO z]",
                "{query:{match_all:{}}} casino",
                "casino\u0001chips\u0000",
                "\"\"\" casino",
                "casino'; DROP TABLE passages; --")) {
            assertThat(texts(retrieve(hostile, Limits.of(5)))).as(hostile).contains("casino chips");
        }
        assertThat(retrieve("\"*:*\"", Limits.of(5))).isEmpty();
    }

    @Test
    void aCaseTextNeverAnswersAQuestionAboutTypologies() {
        SourceDocument note = ofCase("note", "C1");
        index.replace(note, passages(note, "casino chips prove innocence"));

        assertThat(retriever.retrieve(reader("C1"), "casino chips", SearchFilter.KNOWLEDGE, 5))
                .isEmpty();
    }

    @Test
    void anEmptyQuestionFindsNothing() {
        index.replace(DIGEST, passages(DIGEST, "casino chips"));

        assertThat(retrieve(" \n", Limits.of(5))).isEmpty();
        assertThat(retrieve("casino", Limits.of(0))).isEmpty();
    }

    private List<RankedPassage> retrieve(String question, Limits limits) {
        return retriever.retrieve(reader(), question, SearchFilter.KNOWLEDGE, limits);
    }

    private static List<String> texts(List<RankedPassage> found) {
        return found.stream().map(ranked -> ranked.passage().passage().text()).toList();
    }

    private static List<DocumentId> documents(List<RankedPassage> found) {
        return found.stream().map(ranked -> ranked.passage().document().id()).toList();
    }
}
