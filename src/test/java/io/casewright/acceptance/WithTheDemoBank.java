package io.casewright.acceptance;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// A data folder of its own, filled by the first start as a user's is; one start for all acceptance tests. In
/// it the institution has put its settings for the files that it files, and its FIU's code list.
public final class WithTheDemoBank implements QuarkusTestProfile {

    static final String DATA = "target/acceptance-data";

    /// One code of an FIU of this test, for whatever the demo bank's schemes are.
    private static final String CODES = """
            id: goaml-indicators
            title: "Codes of a test"
            issuer: "An FIU of this test"
            codes:
              - code: TEST1
                title: "A scheme that the demo bank was given"
                place: report_indicators
                verified: "yes"
                source: "this test"
                typologies: [TYPOLOGIES]
                indicators: []
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            copy("goaml");
            copy("fincen");
            Path codes = Files.createDirectories(Path.of(DATA, "codes")).resolve("goaml-indicators.yaml");
            Files.writeString(codes, CODES.replace("TYPOLOGIES", String.join(", ", FiledReportsTest.typologies())));
            Files.writeString(Path.of(DATA, "goaml", "indicators.csv"), "code\nTEST1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("casewright.data", DATA, "casewright.demo.enabled", "true");
    }

    private static void copy(String folder) throws IOException {
        Path own = Files.createDirectories(Path.of(DATA, folder));
        Files.copy(
                Path.of("knowledge-base", folder, "settings.yaml"),
                own.resolve("settings.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
