package io.casewright.report.export;

import io.casewright.report.Filing;
import io.casewright.report.FormText;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.form.Form.Limits;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.Schema;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xml.sax.SAXException;

/// The narrative and the parties of a FinCEN SAR in XML, for the software that files: the filing date, the
/// activity's boxes and amounts are added there. Nothing is sent.
@Singleton
public final class FincenExport implements Export {

    private static final String MEDIA = "application/xml";
    private static final String NARRATIVE = "ActivityNarrativeInformation";

    /// Five fields of 4,000 characters, not 4,096, and without line ends, whichever form the report is
    /// written in.
    private static final Limits FIELDS = new Limits(
            20_000,
            4_000,
            5,
            false,
            "FinCEN SAR XML batch 2.0: ActivityNarrativeSequenceNumber, ActivityNarrativeText");

    private static final Schema SCHEMA = shipped();

    private final Path folder;

    @Inject
    FincenExport(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.folder = dataFolder.resolve("fincen");
    }

    /// Settings that cannot be used stop the start.
    void check(@Observes StartupEvent start) {
        if (Files.isRegularFile(folder.resolve("settings.yaml"))) {
            FincenSettings.read(folder);
        }
    }

    @Override
    public String format() {
        return "fincen";
    }

    @Override
    public boolean isFiled() {
        return true;
    }

    @Override
    public Exported write(Filing filing) {
        List<Problem> problems = new ArrayList<>(Fileable.problems(filing));
        FormText narrative = FormText.of(filing.report().sections(), FIELDS);
        unfit(narrative).ifPresent(problems::add);
        byte[] xml = document(filing, narrative.blocks(), problems);
        if (problems.isEmpty()) {
            SchemaCheck.problems(SCHEMA, xml, Map.of(), (element, text) -> Optional.empty()).stream()
                    .map(FincenExport::withRemedy)
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new ExportRefusedException(problems);
        }
        return new Exported(FileNames.of(filing, "-fincen.xml"), MEDIA, xml);
    }

    /// Names and addresses come from customers' records, and the form has its own room and parts for them.
    private static Problem withRemedy(Problem problem) {
        return problem.field().startsWith("Activity/Party")
                ? new Problem(
                        problem.field(),
                        problem.problem() + ". Put what the form takes into fincen/particulars.csv,"
                                + " or into fincen/settings.yaml where it is the institution's.")
                : problem;
    }

    private static Optional<Problem> unfit(FormText narrative) {
        if (narrative.characters() == 0) {
            return Optional.of(new Problem(NARRATIVE, "is empty: write it before it is filed"));
        }
        if (narrative.fits()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                NARRATIVE,
                "has %d characters, and %d fields of %d fit %d: shorten it by %d"
                        .formatted(
                                narrative.characters(),
                                FIELDS.blocks(),
                                FIELDS.block(),
                                FIELDS.characters(),
                                Math.max(1, -narrative.left()))));
    }

    private byte[] document(Filing filing, List<String> blocks, List<Problem> problems) {
        try {
            return new FincenDocument(filing, FincenSettings.read(folder)).write(blocks);
        } catch (ExportRefusedException e) {
            problems.addAll(e.problems());
            return new byte[0];
        }
    }

    private static Schema shipped() {
        try (InputStream in =
                FincenExport.class.getClassLoader().getResourceAsStream("knowledge-base/fincen/parts.xsd")) {
            if (in == null) {
                throw new IllegalStateException("knowledge-base/fincen/parts.xsd is missing: the build is incomplete");
            }
            return SafeXml.schema(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped schema", e);
        } catch (SAXException e) {
            throw new IllegalStateException("the shipped schema cannot be used: " + e.getMessage(), e);
        }
    }
}
