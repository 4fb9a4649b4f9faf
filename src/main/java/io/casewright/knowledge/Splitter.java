package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage;
import io.casewright.evidence.Passage.Sureness;
import io.casewright.evidence.Place;
import io.casewright.evidence.Place.Box;
import io.casewright.knowledge.Digests.Remark;
import io.casewright.knowledge.ReadDocument.Block;
import io.casewright.knowledge.ReadDocument.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Cuts a document into passages of about 60 to 220 words along its own structure. The text of a passage is exactly the
/// document's text between the passage's span ends; a passage never crosses a top-level section; the same document
/// always gives the same passages.
public final class Splitter {

    private final DocumentId id;
    private final ReadDocument document;
    private final boolean paragraphByParagraph;
    private final List<Passage> passages = new ArrayList<>();

    private Splitter(DocumentId id, ReadDocument document, boolean paragraphByParagraph) {
        this.id = id;
        this.document = document;
        this.paragraphByParagraph = paragraphByParagraph;
    }

    /// @param sure how well the words are known to stand in the official document; the same for every passage
    public static List<Passage> split(DocumentId id, ReadDocument document, Sureness sure) {
        Remark remark = new Remark(Optional.empty(), sure);
        return new Splitter(id, document, false).split(_ -> remark);
    }

    /// Passages of a digest: one for each paragraph, with its list, so that each keeps its own locator and sureness.
    static List<Passage> splitDigest(DocumentId id, ReadDocument document) {
        return new Splitter(id, document, true).split(Remark::of);
    }

    /// Blocks that may share a passage.
    private record Run(String section, Remark remark, List<Block> blocks) {}

    private List<Passage> split(Function<String, Remark> remarks) {
        for (Run run : runs(remarks)) {
            for (List<Unit> units : Cuts.best(Unit.of(document.text(), run.blocks()))) {
                add(units, run.remark());
            }
        }
        return List.copyOf(passages);
    }

    private List<Run> runs(Function<String, Remark> remarks) {
        List<Run> runs = new ArrayList<>();
        List<Block> headings = new ArrayList<>();
        Block before = null;
        Remark remark = remarks.apply("");
        for (Block block : document.blocks()) {
            if (block.kind() == Kind.HEADING) {
                headings.add(block);
                before = null;
                continue;
            }
            boolean continued = before != null && continues(before, block);
            if (!continued) {
                remark = remarks.apply(block.remark());
            }
            boolean apart = paragraphByParagraph && !continued;
            join(runs, new Run(section(block), remark, List.of(block)), headings, apart);
            headings.clear();
            before = block;
        }
        if (!headings.isEmpty()) {
            runs.add(new Run("", remarks.apply(""), List.copyOf(headings)));
        }
        return runs;
    }

    /// Adds a block with the headings right before it to the run that it continues, or begins a new one.
    private static void join(List<Run> runs, Run next, List<Block> headings, boolean apart) {
        boolean same = !apart
                && !runs.isEmpty()
                && runs.getLast().section().equals(next.section())
                && runs.getLast().remark().equals(next.remark());
        if (!same) {
            runs.add(new Run(next.section(), next.remark(), new ArrayList<>()));
        }
        runs.getLast().blocks().addAll(headings);
        runs.getLast().blocks().addAll(next.blocks());
    }

    /// Items of a list share the remark before its first item, or before the paragraph that leads into it.
    private boolean continues(Block before, Block block) {
        if (!block.remark().isEmpty() || block.kind() == Kind.PARAGRAPH) {
            return false;
        }
        return before.kind() == block.kind()
                || document.text().substring(before.start(), before.end()).endsWith(":");
    }

    private static String section(Block block) {
        return block.sectionPath().isEmpty() ? "" : block.sectionPath().getFirst();
    }

    private void add(List<Unit> units, Remark remark) {
        List<String> path = commonPath(units);
        int first = 0;
        while (first < units.size() - 1 && isSaidByPath(units.get(first).block(), path)) {
            first++;
        }
        int start = units.get(first).start();
        int end = units.getLast().end();
        String text = document.text().substring(start, end);
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        int ordinal = passages.size();
        Place place = place(units.subList(first, units.size()), path, remark);
        passages.add(new Passage(Passage.idOf(id, ordinal, text), id, ordinal, text, place, remark.sure()));
    }

    private static boolean isSaidByPath(Block block, List<String> path) {
        List<String> own = block.sectionPath();
        return block.kind() == Kind.HEADING
                && own.size() <= path.size()
                && path.subList(0, own.size()).equals(own);
    }

    private Place place(List<Unit> units, List<String> path, Remark remark) {
        int start = units.getFirst().start();
        int end = units.getLast().end();
        List<Box> boxes = units.stream()
                .map(Unit::block)
                .distinct()
                .flatMap(block -> block.lines().stream())
                .filter(line -> line.start() < end && line.end() > start)
                .map(line -> line.within(document.text(), start, end))
                .distinct()
                .toList();
        int firstPage = boxes.stream().mapToInt(Box::page).min().orElse(0);
        int lastPage = boxes.stream().mapToInt(Box::page).max().orElse(0);
        return new Place(
                firstPage, lastPage, document.printedPage(firstPage), path, start, end, boxes, remark.locator());
    }

    private static List<String> commonPath(List<Unit> units) {
        List<List<String>> paths = units.stream()
                .map(Unit::block)
                .filter(block -> block.kind() != Kind.HEADING)
                .map(Block::sectionPath)
                .distinct()
                .toList();
        if (paths.isEmpty()) {
            return List.of();
        }
        List<String> common = paths.getFirst();
        for (List<String> path : paths) {
            int shared = 0;
            while (shared < Math.min(common.size(), path.size())
                    && common.get(shared).equals(path.get(shared))) {
                shared++;
            }
            common = common.subList(0, shared);
        }
        return common;
    }
}
