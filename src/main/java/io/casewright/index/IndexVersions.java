package io.casewright.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folders of one index: one for each making, named by it. There are two only while the older one's successor is
/// filled.
final class IndexVersions implements Makings {

    private static final int NAME = 16;
    private static final String GONE = ".gone";

    private final Path root;
    private final String model;
    private final Path own;

    private IndexVersions(Path root, String model, Path own) {
        this.root = root;
        this.model = model;
        this.own = own;
    }

    static IndexVersions of(Path root, String model) {
        Path own = root.resolve(IndexFolder.making(model).substring(0, NAME));
        return new IndexVersions(root, model, own);
    }

    @Override
    public Making openOwn() {
        return LuceneIndex.open(own, model);
    }

    /// The index of another making, if there is a whole one that this version of the application can read.
    @Override
    public Optional<Making> openFormer() {
        try {
            Files.createDirectories(root);
            Optional<LuceneIndex> former = Optional.empty();
            for (Path other : others()) {
                if (former.isEmpty() && !other.toString().endsWith(GONE)) {
                    former = LuceneIndex.openFormer(other);
                }
                if (former.filter(index -> index.path().equals(other)).isEmpty()) {
                    delete(other);
                }
            }
            return former.map(index -> index);
        } catch (IOException e) {
            throw new UncheckedIOException("the index's folder cannot be read: " + root, e);
        }
    }

    /// Deletes every folder but the own one; a crash on the way leaves nothing that could be taken for an index.
    @Override
    public void succeed() {
        try {
            for (Path other : others()) {
                Path gone = other.resolveSibling(other.getFileName() + GONE);
                delete(Files.move(other, gone, StandardCopyOption.ATOMIC_MOVE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a former index cannot be deleted: " + root, e);
        }
    }

    /// The newest first, so that an index that was left behind before does not answer in its place.
    private List<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> !file.equals(own))
                    .sorted(Comparator.comparingLong(IndexVersions::modified).reversed())
                    .toList();
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException("an index's folder cannot be read: " + file, e);
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
