package io.casewright.index;

import static io.casewright.testsupport.SamplePassages.knowledge;
import static io.casewright.testsupport.SamplePassages.ofCase;
import static io.casewright.testsupport.SamplePassages.passages;
import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.PassageId;
import io.casewright.evidence.SourceDocument;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.IndexedDocument;
import io.casewright.testsupport.HashingEmbedder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every passage index does, wherever it keeps its passages.
abstract class PassageIndexContract {

    private static final SourceDocument FUNNEL = knowledge("funnel", SourceTier.DIGEST);
    private static final SourceDocument CASH = knowledge("cash", SourceTier.OFFICIAL);

    protected final HashingEmbedder embedder = new HashingEmbedder();
    protected PassageIndex index;

    /// A new, empty index, independent of former ones.
    protected abstract PassageIndex create();

    @BeforeEach
    void open() {
        index = create();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whatWasPutInComesOutWhole() {
        List<Passage> passages =
                passages(FUNNEL, "Money enters in one state and leaves in another.", "Ein Café für Ålesund");
        index.replace(FUNNEL, passages);

        assertThat(index.passages(reader(), FUNNEL.id()))
                .containsExactly(
                        new CitedPassage(passages.get(0), FUNNEL, false),
                        new CitedPassage(passages.get(1), FUNNEL, false));
        assertThat(index.find(reader(), passages.get(1).id()))
                .contains(new CitedPassage(passages.get(1), FUNNEL, false));
    }

    @Test
    void aPassageWithoutAVectorIsFoundByTextAtOnce() {
        List<Passage> passages = passages(FUNNEL, "A funnel account receives deposits in many places.");
        index.replace(FUNNEL, passages);

        assertThat(text(reader(), "deposit into funnel accounts"))
                .containsExactly(passages.getFirst().id());
        assertThat(vector(reader(), "funnel account deposits")).isEmpty();
        assertThat(index.documents(reader())).containsExactly(new IndexedDocument(FUNNEL, 1, 0, false));
    }

    @Test
    void aVectorIsSearchedAsSoonAsItIsAddedAndLosesNothing() {
        List<Passage> passages = passages(FUNNEL, "funnel account deposits", "wages of seasonal workers");
        index.replace(FUNNEL, passages);

        embedAll();

        assertThat(vector(reader(), "seasonal workers"))
                .containsExactly(passages.get(1).id(), passages.get(0).id());
        assertThat(text(reader(), "seasonal workers"))
                .containsExactly(passages.get(1).id());
        assertThat(index.documents(reader())).containsExactly(new IndexedDocument(FUNNEL, 2, 2, false));
        assertThat(index.withoutVectors(10)).isEmpty();
    }

    @Test
    void vectorsOfUnknownPassagesArePassedOver() {
        index.addVectors(Map.of(new PassageId("nobody"), embedder.embedQuestion("funnel")));
        index.replace(FUNNEL, passages(FUNNEL, "funnel"));
        index.addVectors(Map.of(new PassageId("nobody"), embedder.embedQuestion("funnel")));

        assertThat(vector(reader(), "funnel")).isEmpty();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheFormer() {
        index.replace(FUNNEL, passages(FUNNEL, "first words", "second words"));
        index.replace(FUNNEL, passages(FUNNEL, "other content"));

        assertThat(text(reader(), "words")).isEmpty();
        assertThat(index.passages(reader(), FUNNEL.id())).hasSize(1);
        assertThat(index.snapshot().passages()).isEqualTo(1);
    }

    @Test
    void aRemovedDocumentIsGone() {
        index.replace(FUNNEL, passages(FUNNEL, "funnel"));
        index.remove(FUNNEL.id());

        assertThat(text(reader(), "funnel")).isEmpty();
        assertThat(index.documents(reader())).isEmpty();
    }

    @Test
    void aRemovedDocumentIsGoneFromEveryLegAtOnceAndAPurgeChangesNothingElse() {
        List<Passage> gone = passages(FUNNEL, "funnel account deposits", "funnel of wages");
        index.replaceAll(Map.of(FUNNEL, gone, CASH, passages(CASH, "funnel cash")));
        embedAll();
        index.remove(FUNNEL.id());

        List<PassageId> left = List.of(passages(CASH, "funnel cash").getFirst().id());
        assertThat(text(reader(), "funnel account")).isEqualTo(left);
        assertThat(vector(reader(), "funnel account")).isEqualTo(left);
        assertThat(index.find(reader(), gone.getFirst().id())).isEmpty();
        assertThat(index.passages(reader(), FUNNEL.id())).isEmpty();
        assertThat(index.documents(reader())).containsExactly(new IndexedDocument(CASH, 1, 1, false));
        String snapshot = index.snapshot().id();

        index.purge();

        assertThat(text(reader(), "funnel account")).isEqualTo(left);
        assertThat(vector(reader(), "funnel account")).isEqualTo(left);
        assertThat(index.snapshot().id()).isEqualTo(snapshot);
    }

    @Test
    void theHeadingsAboveAPassageFindItToo() {
        index.replace(FUNNEL, passages(FUNNEL, "Nothing of the kind."));

        assertThat(text(reader(), "red flags")).hasSize(1);
    }

    @Test
    void accentsFormsAndInvisibleLettersDoNotHideAWord() {
        index.replace(FUNNEL, passages(FUNNEL, "The caf\u00e9 deposi\u200bts \uff43ash."));

        assertThat(text(reader(), "cafe")).hasSize(1);
        assertThat(text(reader(), "deposits")).hasSize(1);
        assertThat(text(reader(), "cash")).hasSize(1);
    }

    @Test
    void equalScoresComeInTheOrderOfTheirIds() {
        String[] same =
                IntStream.range(0, 40).mapToObj(_ -> "structuring of cash").toArray(String[]::new);
        List<Passage> passages = passages(CASH, same);
        index.replace(CASH, passages);
        embedAll();

        List<PassageId> inOrder =
                passages.stream().map(Passage::id).sorted().limit(10).toList();
        assertThat(text(reader(), "structuring", 10)).isEqualTo(inOrder);
        assertThat(vector(reader(), "structuring of cash", 10)).isEqualTo(inOrder);
    }

    @Test
    void rankingDoesNotDependOnTheOrderOfWriting() {
        List<SourceDocument> documents = IntStream.range(0, 12)
                .mapToObj(i -> knowledge("d" + i, SourceTier.DIGEST))
                .toList();
        String[] words = {"cash", "deposit", "wire", "funnel", "shell", "company", "wage", "casino"};
        Random random = new Random(7);
        Map<SourceDocument, List<Passage>> content = new LinkedHashMap<>();
        for (SourceDocument document : documents) {
            String[] texts =
                    IntStream.range(0, 8).mapToObj(_ -> sentence(words, random)).toArray(String[]::new);
            content.put(document, passages(document, texts));
        }
        index.replaceAll(content);
        embedAll();
        List<Candidate> text = index.searchText(reader(), "cash wage casino", SearchFilter.KNOWLEDGE, 50);
        String snapshot = index.snapshot().id();

        try (PassageIndex other = create()) {
            documents.reversed().forEach(document -> other.replace(document, passages(document, "to be replaced")));
            documents
                    .reversed()
                    .forEach(document -> other.replace(document, content.getOrDefault(document, List.of())));
            new VectorBuilder(other, embedder).build(() -> true, _ -> {});

            assertThat(other.searchText(reader(), "cash wage casino", SearchFilter.KNOWLEDGE, 50))
                    .isEqualTo(text);
            assertThat(other.snapshot().id()).isEqualTo(snapshot);
        }
    }

    @Test
    void aDocumentIsSupersededOnlyWhileItsSuccessorIsThere() {
        SourceDocument successor = knowledge("cash-2", SourceTier.OFFICIAL, "cash");
        index.replace(CASH, passages(CASH, "cash"));
        assertThat(index.find(reader(), passages(CASH, "cash").getFirst().id())
                        .orElseThrow()
                        .superseded())
                .isFalse();

        index.replace(successor, passages(successor, "newer cash"));
        assertThat(index.find(reader(), passages(CASH, "cash").getFirst().id())
                        .orElseThrow()
                        .superseded())
                .isTrue();

        index.remove(successor.id());
        assertThat(index.documents(reader())).containsExactly(new IndexedDocument(CASH, 1, 0, false));
    }

    @Test
    void theSnapshotChangesWithEveryWriteAndNamesTheModel() {
        String empty = index.snapshot().id();
        index.replace(FUNNEL, passages(FUNNEL, "funnel"));
        String withText = index.snapshot().id();
        embedAll();

        assertThat(List.of(empty, withText, index.snapshot().id())).doesNotHaveDuplicates();
        assertThat(index.snapshot().model()).isEqualTo(embedder.modelHash());
    }

    @Test
    void filtersNarrowByTierDocumentAndCase() {
        SourceDocument note = ofCase("note", "C1");
        index.replaceAll(Map.of(FUNNEL, passages(FUNNEL, "funnel"), CASH, passages(CASH, "funnel cash")));
        index.replace(note, passages(note, "funnel note"));
        SearchFilter oneDocument =
                new SearchFilter(SearchFilter.KNOWLEDGE.tiers(), Set.of(CASH.id()), java.util.Optional.empty());

        assertThat(text(reader("C1"), "funnel"))
                .doesNotContain(passages(note, "funnel note").getFirst().id());
        assertThat(index.searchText(reader("C1"), "funnel", oneDocument, 9))
                .extracting(Candidate::document)
                .containsExactly(CASH.id());
        assertThat(index.searchText(reader("C1"), "funnel", SearchFilter.ofCase(new CaseId("C1")), 9))
                .extracting(Candidate::document)
                .containsExactly(note.id());
    }

    @Test
    void aFilterNarrowsToALanguageInEveryLeg() {
        List<Passage> german = passages(FUNNEL, "Das Konto ist ein funnel, und es wurde nicht von der Bank eröffnet");
        List<Passage> english = passages(CASH, "The account is a funnel and it was not opened by the bank");
        index.replaceAll(Map.of(FUNNEL, german, CASH, english));
        embedAll();
        SearchFilter inGerman = SearchFilter.KNOWLEDGE.in(Set.of("de"));

        assertThat(index.searchText(reader(), "funnel", SearchFilter.KNOWLEDGE, 9))
                .hasSize(2);
        assertThat(index.searchText(reader(), "funnel", inGerman, 9))
                .extracting(Candidate::passage)
                .containsExactly(german.getFirst().id());
        assertThat(index.searchVector(reader(), embedder.embedQuestion("funnel"), inGerman, 9))
                .extracting(Candidate::passage)
                .containsExactly(german.getFirst().id());
        assertThat(index.statistics(reader(), inGerman, Set.of("funnel")).holders())
                .containsEntry("funnel", 1);
        assertThat(index.sketches(
                        reader(),
                        List.of(german.getFirst().id(), english.getFirst().id())))
                .extracting(Sketch::language)
                .containsExactlyInAnyOrder("de", "en");
    }

    @Test
    void aCaseTextNeedsACaseAndAPassageItsDocument() {
        SourceDocument homeless = knowledge("homeless", SourceTier.CASE);

        assertThatThrownBy(() -> index.replace(homeless, List.of())).hasMessageContaining("homeless");
        assertThatThrownBy(() -> index.replace(CASH, passages(FUNNEL, "x"))).hasMessageContaining("funnel");
    }

    /// The canary of each case is a word of its own; it must never show, be counted, or shift a score.
    @Test
    void nobodyFindsCountsOrFeelsATextOfAForeignCase() {
        Random random = new Random(20260101);
        index.replace(FUNNEL, passages(FUNNEL, "the shared passage on funnel accounts", "another shared passage"));
        List<Candidate> before = index.searchText(reader(), "shared funnel canary", SearchFilter.KNOWLEDGE, 9);
        Map<SourceDocument, List<Passage>> notes = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            SourceDocument note = ofCase("note-" + i, "C" + i);
            notes.put(
                    note, passages(note, "shared canary%d canary funnel funnel".formatted(i), "second of canary" + i));
        }
        index.replaceAll(notes);
        embedAll();

        for (int user = 0; user < 25; user++) {
            String[] held =
                    random.ints(5, 0, 60).distinct().mapToObj(i -> "C" + i).toArray(String[]::new);
            Access access = reader(held);
            List<PassageId> foreign = notes.entrySet().stream()
                    .filter(entry -> !access.mayRead(entry.getKey().caseId()))
                    .flatMap(entry -> entry.getValue().stream().map(Passage::id))
                    .toList();
            for (int query = 0; query < 20; query++) {
                String question = "shared canary%d funnel".formatted(random.nextInt(60));
                List<PassageId> found = new ArrayList<>(ids(index.searchText(access, question, Catalog.ALL, 200)));
                found.addAll(ids(index.searchVector(access, embedder.embedQuestion(question), Catalog.ALL, 200)));
                assertThat(found).isNotEmpty().doesNotContainAnyElementsOf(foreign);
            }
            PassageId other = foreign.get(random.nextInt(foreign.size()));
            assertThat(index.find(access, other)).isEmpty();
            assertThat(index.sketches(access, foreign)).isEmpty();
            assertThat(index.documents(access)).hasSize(1 + held.length);
            assertThat(index.searchText(access, "shared funnel canary", SearchFilter.KNOWLEDGE, 9))
                    .isEqualTo(before);
        }
        assertThat(index.passages(reader("C1"), new DocumentId("note-2"))).isEmpty();
        assertThat(index.searchText(reader("C1"), "canary2", SearchFilter.ofCase(new CaseId("C2")), 9))
                .isEmpty();
    }

    @Test
    void noQuestionIsAQueryOrAnError() {
        index.replace(FUNNEL, passages(FUNNEL, "Cash deposits AND wires (OR) \"quoted\" field:value ~2 ^3 *"));
        Random random = new Random(11);
        String alphabet = "abcdeABC019 +-&|!(){}[]^\"~*?:\\/ \t\n\u0000\u200b\ud83d\ude00\u0627\u4e2d.,;'%_#@$";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder question = new StringBuilder();
            int length = random.nextInt(200);
            for (int j = 0; j < length; j++) {
                question.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(index.searchText(reader(), question.toString(), SearchFilter.KNOWLEDGE, 5))
                    .hasSizeLessThan(2);
        }
        assertThat(text(reader(), "zebra OR cash")).hasSize(1);
        assertThat(text(reader(), "*:*")).isEmpty();
        assertThat(text(reader(), "wor*d ".repeat(20_000))).isEmpty();
    }

    private void embedAll() {
        new VectorBuilder(index, embedder).build(() -> true, _ -> {});
    }

    private static String sentence(String[] words, Random random) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            chosen.add(words[random.nextInt(words.length)]);
        }
        return String.join(" ", chosen);
    }

    private List<PassageId> text(Access access, String question) {
        return text(access, question, 100);
    }

    private List<PassageId> text(Access access, String question, int limit) {
        return ids(index.searchText(access, question, SearchFilter.KNOWLEDGE, limit));
    }

    private List<PassageId> vector(Access access, String question) {
        return vector(access, question, 100);
    }

    private List<PassageId> vector(Access access, String question, int limit) {
        return ids(index.searchVector(access, embedder.embedQuestion(question), SearchFilter.KNOWLEDGE, limit));
    }

    private static List<PassageId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::passage).toList();
    }
}
