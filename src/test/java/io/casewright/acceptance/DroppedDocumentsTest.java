package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.AnswerQuestion;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.KeptLedger.KeptPassage;
import io.casewright.index.PassageIndex;
import io.casewright.ingest.Documents;
import io.casewright.testsupport.Shared;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Official files in the folder of documents: read by the process for strangers' files, indexed, cited by page.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class DroppedDocumentsTest {

    private static final Caller INVESTIGATOR = new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION);

    @Inject
    Documents documents;

    @Inject
    PassageIndex index;

    @Inject
    AnswerQuestion questions;

    @Inject
    AnswerStore answers;

    @BeforeEach
    void dropTheFiles() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Shared.kb())) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(pdf|md)"))
                    .filter(file -> !file.getFileName().toString().matches("README.md|LICENSE.*"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            documents.keep(file.getFileName().toString(), Files.readAllBytes(file));
        }
        documents.refresh();
        Waiting.until(
                "every file was looked at",
                () -> documents.files().size() >= files.size()
                        && documents.files().stream()
                                .allMatch(file -> file.failure().isPresent()
                                        || file.document().isPresent()));
        Waiting.until(
                "every passage has its vector",
                () -> index.documents(reader()).stream()
                        .allMatch(document -> document.vectors() == document.passages()));
    }

    @Test
    void theRedFlagsOfForcedLabourInScamCompoundsAreCitedFromTwoDocumentsWithTheirPlace() {
        Answer answer = ask("which red flags of forced labour in scam compounds can a bank see?");

        List<KeptPassage> cited = cited(answer);
        Set<String> titles = cited.stream().map(KeptPassage::document).collect(Collectors.toSet());
        assertThat(titles).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cited)
                .allSatisfy(passage -> assertThat(passage.printedPage() + passage.section() + passage.locator())
                        .isNotBlank());
        assertThat(cited)
                .as("documents of the folder among %s", titles)
                .filteredOn(passage ->
                        passage.tier().equals("OFFICIAL") || passage.tier().equals("INSTITUTION"))
                .extracting(KeptPassage::document)
                .satisfies(found -> assertThat(Set.copyOf(found)).hasSizeGreaterThanOrEqualTo(2));
    }

    /// Looked up by hand in the order: section (3), "Funnel Accounts", begins on printed page 31.
    @Test
    void whatFinCenFoundAboutFunnelAccountsIsCitedFromTheOrdersOwnPage() {
        Answer answer = ask("what did FinCEN find about funnel accounts and human trafficking at TD Bank?");

        assertThat(cited(answer))
                .filteredOn(passage -> passage.tier().equals("OFFICIAL"))
                .anySatisfy(passage -> {
                    assertThat(passage.printedPage()).isIn("31", "32", "33");
                    assertThat(passage.text()).containsIgnoringCase("funnel");
                });
    }

    private Answer ask(String question) {
        Answer answer = questions.ask(reader(), question, AnswerListener.NONE);
        Answers.assertEverySentenceIsCarried(answer);
        return answer;
    }

    private List<KeptPassage> cited(Answer answer) {
        return answers.ledger(reader(), answer.provenance().ledger())
                .orElseThrow()
                .passages();
    }

    private static Access reader() {
        return Access.withoutCases(INVESTIGATOR);
    }
}
