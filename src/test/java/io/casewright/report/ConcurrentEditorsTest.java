package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.report.ReportStore.Version;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Several people at one report: whatever the order of their reading and writing, nothing that was accepted is lost.
@QuarkusTest
class ConcurrentEditorsTest extends WithAReport {

    private static final int INTERLEAVINGS = 200;
    private static final List<String> SECTIONS = List.of("activity", "observations");

    /// One order of reading and writing after the other, each from its own seed, so that a failure can be repeated.
    @Test
    void nothingIsLostInTwoHundredRandomInterleavings() {
        Report report = started();
        int refusals = 0;
        for (int seed = 0; seed < INTERLEAVINGS; seed++) {
            report = emptied(report);
            int before = report.version();
            Random random = new Random(seed);
            List<Editor> editors = List.of(new Editor(ann, report, seed), new Editor(bob, report, seed));
            List<Editor> atWork = new ArrayList<>(editors);
            while (!atWork.isEmpty()) {
                Editor next = atWork.get(random.nextInt(atWork.size()));
                next.step(SECTIONS.get(random.nextInt(SECTIONS.size())));
                atWork.removeIf(Editor::isDone);
            }

            report = store.find(writer(ann), report.id()).orElseThrow();
            refusals += editors.stream().mapToInt(editor -> editor.refusals).sum();
            assertNothingLost(report, editors, seed);
            assertThat(report.version()).as("seed %d", seed).isEqualTo(before + editors.size() * Editor.SENTENCES);
        }
        assertThat(refusals).as("the orders do clash").isGreaterThan(INTERLEAVINGS / 2);
        List<Integer> versions = store.history(writer(ann), report.id()).stream()
                .map(Version::version)
                .toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, report.version()).boxed().toList());
    }

    @Test
    void nothingIsLostWhenAllWriteAtOnce() throws InterruptedException, ExecutionException {
        Report report = started();
        List<Editor> editors = List.of(
                new Editor(ann, report, 1),
                new Editor(bob, report, 1),
                new Editor(ann, report, 2),
                new Editor(bob, report, 2));
        try (ExecutorService people = Executors.newFixedThreadPool(editors.size())) {
            List<Future<?>> work = new ArrayList<>();
            editors.forEach(editor -> work.add(people.submit(() -> {
                while (!editor.isDone()) {
                    editor.step("activity");
                }
            })));
            for (Future<?> each : work) {
                each.get();
            }
        }

        Report last = store.find(writer(ann), report.id()).orElseThrow();

        assertNothingLost(last, editors, 0);
        assertThat(last.version()).isEqualTo(1 + editors.size() * Editor.SENTENCES);
    }

    private Report emptied(Report report) {
        Report empty = report;
        for (String section : SECTIONS) {
            empty = edited(empty, ann, section, "");
        }
        return empty;
    }

    private static void assertNothingLost(Report report, List<Editor> editors, int seed) {
        List<String> sentences = report.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(ReportSentence::text)
                .toList();
        for (Editor editor : editors) {
            assertThat(sentences).as("seed %d", seed).containsAll(editor.accepted);
        }
    }

    /// Reads, then writes one sentence more into what was read; refused, reads again. Each is a step of its own, so
    /// that
    /// others come in between.
    private final class Editor {

        private static final int SENTENCES = 2;

        private final String name;
        private final int number;
        private final List<String> accepted = new ArrayList<>();
        private Report read;
        private boolean fresh;
        private int refusals;

        Editor(String name, Report report, int number) {
            this.name = name;
            this.number = number;
            this.read = report;
        }

        boolean isDone() {
            return accepted.size() == SENTENCES;
        }

        void step(String section) {
            if (!fresh) {
                read = store.find(writer(name), read.id()).orElseThrow();
                fresh = true;
                return;
            }
            fresh = false;
            String sentence = "In round %d I, %s, saw thing %d.".formatted(number, name, accepted.size());
            try {
                edited(read, name, section, read.section(section).orElseThrow().markedText() + "\n" + sentence);
                accepted.add(sentence);
            } catch (ReportRefusedException refused) {
                assertThat(refused.problem()).isEqualTo("report-changed-meanwhile");
                refusals++;
            }
        }
    }
}
