package io.casewright.ingest;

import static io.casewright.testsupport.SamplePassages.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.index.LuceneIndex;
import io.casewright.index.PassageIndex;
import io.casewright.index.VectorBuilder;
import io.casewright.testsupport.HashingEmbedder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTextsTest {

    private static final CaseId CASE = new CaseId("DEMO-02");
    private static final RecordRef NOTE = new RecordRef(RecordKind.NOTE, "N-7");

    @TempDir
    private Path folder;

    private PassageIndex index;
    private BackgroundVectors vectors;
    private CaseTexts texts;

    @BeforeEach
    void open() {
        HashingEmbedder embedder = new HashingEmbedder();
        index = LuceneIndex.open(folder, embedder.modelHash());
        vectors = new BackgroundVectors(new VectorBuilder(index, embedder));
        vectors.stop();
        texts = new CaseTexts(index, vectors);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aNoteIsReadableInItsCaseAndNowhereElse() {
        texts.put(CASE, List.of(note("The third party speaks for the customer.")));
        DocumentId id = CaseTexts.id(CASE, NOTE);

        List<CitedPassage> found = index.passages(reader("DEMO-02"), id);

        assertThat(found).singleElement().satisfies(cited -> {
            assertThat(cited.passage().text()).isEqualTo("The third party speaks for the customer.");
            assertThat(cited.document().address()).isEqualTo("note/N-7");
        });
        assertThat(index.passages(reader("DEMO-01"), id)).isEmpty();
    }

    @Test
    void aLaterTextOfTheSameRecordTakesThePlaceOfTheFormer() {
        texts.put(
                CASE,
                List.of(
                        note("first words"),
                        new CaseText(
                                new RecordRef(RecordKind.NOTE, "N-8"),
                                "Note N-8",
                                "staff",
                                "2026-01-02",
                                "another note")));
        texts.put(CASE, List.of(note("second words")));

        assertThat(index.documents(reader("DEMO-02"))).hasSize(2);
        assertThat(index.passages(reader("DEMO-02"), CaseTexts.id(CASE, NOTE)))
                .extracting(cited -> cited.passage().text())
                .containsExactly("second words");
    }

    @Test
    void aRemovedNoteIsGone() {
        texts.put(CASE, List.of(note("words")));
        texts.remove(CASE, NOTE);

        assertThat(index.documents(reader("DEMO-02"))).isEmpty();
    }

    private static CaseText note(String text) {
        return new CaseText(NOTE, "Note N-7", "staff", "2026-01-02", text);
    }
}
