package io.casewright.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Lucene's own check of an index that nobody has open, at its most thorough; it changes nothing.
public final class IndexCheck {

    private IndexCheck() {}

    /// Whether every file is whole and every structure agrees with every other.
    ///
    /// @param folder as given to [LuceneIndex#open]
    /// @throws UncheckedIOException when there is no index, or somebody has it open
    public static boolean isClean(Path folder) {
        try (Directory directory = FSDirectory.open(folder);
                CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
            return check.checkIndex().clean;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be checked: " + folder, e);
        }
    }

    /// The files that the last commit consists of, by name.
    ///
    /// @throws UncheckedIOException when there is no index
    public static List<Path> files(Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            return SegmentInfos.readLatestCommit(directory).files(true).stream()
                    .sorted()
                    .map(folder::resolve)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the index's files cannot be listed: " + folder, e);
        }
    }

    /// Copies the index as it lies on disk, as a crash at this moment would leave it.
    ///
    /// @param target must not exist yet
    public static void copy(Path folder, Path target) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(target);
            for (Path file : files.toList()) {
                if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be copied: " + folder, e);
        }
    }
}
