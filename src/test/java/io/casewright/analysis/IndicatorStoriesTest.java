package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.casewright.analysis.Finding.Outcome;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Value;
import io.casewright.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each indicator of the library on a small story that shows it and on a near miss (see [Story]): `shows`, `near`, what
/// both have in common (`both`), and where it matters a story that leaves it open (`open`).
class IndicatorStoriesTest {

    /// With a register of an institution's own, which the library ships without.
    private static final KnowledgeBase LIBRARY = KnowledgeBase.load(folder("/institution"));
    private static final RecordsAnalyst ANALYST = new RecordsAnalyst(LIBRARY);
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");

    static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(IndicatorStoriesTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static Stream<Told> stories() throws IOException {
        Path folder = folder("/indicators");
        List<Told> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    Map<String, Map<String, List<String>>> all =
                            new YAMLMapper().readValue(in, new TypeReference<>() {});
                    new TreeMap<>(all).forEach((id, lines) -> stories.add(new Told(id, lines)));
                }
            }
        }
        return stories.stream();
    }

    /// The stories of one indicator.
    record Told(String id, Map<String, List<String>> lines) {

        List<String> story(String key) {
            List<String> whole = new ArrayList<>(lines.getOrDefault("both", List.of()));
            whole.addAll(lines.getOrDefault(key, List.of()));
            return whole;
        }

        Outcome outcome(String key) {
            return analysis(key).findings().stream()
                    .filter(finding ->
                            finding.indicator().equals(id) && finding.customer().equals("C-1"))
                    .map(Finding::outcome)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id + " has no test in the library"));
        }

        Analysis analysis(String key) {
            return ANALYST.analyse(Story.dossier(story(key)));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    @ParameterizedTest(name = "{0} is present where its story shows it")
    @MethodSource("stories")
    void anIndicatorIsPresentWhereItsStoryShowsIt(Told told) {
        assertThat(told.outcome("shows")).as(told.id()).isInstanceOf(Outcome.Present.class);
    }

    @ParameterizedTest(name = "{0} is absent from the near miss")
    @MethodSource("stories")
    void anIndicatorIsAbsentFromTheNearMiss(Told told) {
        assertThat(told.lines()).containsKey("near");
        assertThat(told.outcome("near")).as(told.id()).isInstanceOf(Outcome.Absent.class);
    }

    @ParameterizedTest(name = "{0} is open where data are missing")
    @MethodSource("openStories")
    void anIndicatorIsOpenWhereDataAreMissing(Told told) {
        assertThat(told.outcome("open")).as(told.id()).isInstanceOf(Outcome.NotTestable.class);
    }

    static Stream<Told> openStories() throws IOException {
        return stories().filter(told -> told.lines().containsKey("open"));
    }

    @ParameterizedTest(name = "{0} states no figure that its fact does not carry")
    @MethodSource("stories")
    void aFindingStatesNoFigureThatItsFactDoesNotCarry(Told told) {
        Fact fact = ANALYST.fact(Story.dossier(told.story("shows")), told.id());
        String carried = fact.values().values().stream().map(Value::text).collect(Collectors.joining(" "));

        Matcher figures = FIGURE.matcher(fact.statement());
        while (figures.find()) {
            assertThat(carried).as(fact.statement()).contains(figures.group().replaceAll("[.,]+$", ""));
        }
    }

    /// What is missing from an empty list is missing from no register.
    @Test
    void anExchangeIsNotCalledUnregisteredWithoutTheInstitutionsRegister() {
        List<String> lines = List.of("out virtual-asset 1500 2025-03-03T10:00 +3d x3 name=\"Tokenfjord\" country=EE");

        Analysis analysis = new RecordsAnalyst(KnowledgeBase.load()).analyse(Story.dossier(lines));

        assertThat(analysis.findings().stream()
                        .filter(finding -> finding.indicator().equals("VA-045"))
                        .map(Finding::outcome))
                .singleElement()
                .isInstanceOf(Outcome.NotTestable.class);
    }

    @Test
    void everyTestOfTheLibraryHasAStory() throws IOException {
        List<String> told = stories().map(Told::id).toList();

        assertThat(LIBRARY.indicators().stream()
                        .filter(indicator -> !indicator.test().isEmpty())
                        .map(indicator -> indicator.id()))
                .allSatisfy(id -> assertThat(told).contains(id));
    }
}
