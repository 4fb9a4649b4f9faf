package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.assist.KeptLedger;
import io.casewright.evidence.CaseId;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.FilingCodes;
import io.casewright.report.FormText;
import io.casewright.report.ReportSection;
import io.casewright.report.form.CodeLists;
import io.casewright.report.form.Form;
import io.casewright.report.form.FormLibrary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The demo bank's cases in every form and every format that people read, each in a second.
class DemoReportsTest {

    private static final KnowledgeBase LIBRARY = KnowledgeBase.load();
    private static final CodeLists LISTS = CodeLists.load(Optional.empty(), LIBRARY);
    private static final FormLibrary FORMS = FormLibrary.load(Optional.empty(), LISTS.ids());
    private static final Duration MOST = Duration.ofSeconds(1);

    /// Of processor time: a busy machine is not the export's fault.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path data;

    private List<Export> exports() {
        return List.of(new MarkdownExport(), new TextExport(), new DocxExport(), new PdfExport(data), new SvgExport());
    }

    static List<CaseId> cases() {
        return Filings.cases();
    }

    static List<Form> forms() {
        return FORMS.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsWholeInEveryForm(CaseId caseId) {
        Filing filing = Filings.of(caseId);

        for (Form form : forms()) {
            Filing inForm = in(form, filing);
            for (Export export : exports()) {
                assertWhole(inForm, export);
            }
        }
    }

    @Test
    void everyFormatOfTheLargestCaseTakesLessThanASecond() {
        Filing largest = Filings.cases().stream()
                .map(Filings::of)
                .max(Comparator.comparingInt(DemoReportsTest::size))
                .orElseThrow();
        for (Export export : exports()) {
            export.write(largest);
            long from = THREADS.getCurrentThreadCpuTime();
            export.write(largest);

            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - from))
                    .as(export.format())
                    .isLessThan(MOST);
        }
    }

    private static int size(Filing filing) {
        return filing.dossier().customers().stream()
                .mapToInt(records -> records.transactions().size())
                .sum();
    }

    private static Filing in(Form form, Filing filing) {
        return new Filing(
                filing.report(),
                form,
                filing.dossier(),
                filing.parties(),
                new FilingCodes(LISTS, Filings.ANALYST)
                        .of(form, filing.dossier())
                        .given(),
                filing.ledgers());
    }

    private static void assertWhole(Filing filing, Export export) {
        byte[] content = export.write(filing).content();
        String text = switch (export.format()) {
            case "pdf" -> ReadBack.pdf(content);
            case "docx" -> ReadBack.docx(content);
            case "markdown" -> ReadBack.text(content).replaceAll("\\\\(\\p{Punct})", "$1");
            default -> ReadBack.text(content);
        };
        if (export.format().equals("svg")) {
            assertThat(ReadBack.xml(content).getDocumentElement().getLocalName())
                    .isEqualTo("svg");
            return;
        }
        String squeezed = ReadBack.squeezed(text);
        for (ReportSection section : filing.report().sections()) {
            section.sentences().forEach(sentence -> assertThat(squeezed).contains(ReadBack.squeezed(sentence.text())));
        }
        if (export.format().equals("text")) {
            assertThat(FormText.of(filing.report(), filing.form()).fits()).isTrue();
            return;
        }
        filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.POTENTIAL_VICTIM)
                .forEach(party -> assertThat(squeezed).contains("potentialvictim,notsuspected"));
        assertThat(squeezed)
                .contains(filing.ledgers().values().stream()
                        .map(KeptLedger::hash)
                        .findFirst()
                        .orElseThrow());
    }
}
