package io.casewright.index;

import io.casewright.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/// The folder of a Lucene index: checked when opened, emptied when it is torn or of another making. Emptying loses
/// nothing: passages come from documents that are kept elsewhere.
final class IndexFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexFolder.class);
    private static final String MAKING = "making";
    private static final String GENERATION = "generation";

    /// Changes with the way passages are stored.
    private static final String FORMAT = "1";

    private final Path path;
    private final Directory directory;
    private final String making;
    private long generation;

    private IndexFolder(Path path, Directory directory, String making) {
        this.path = path;
        this.directory = directory;
        this.making = making;
    }

    /// @param model hash of the encoder: vectors of another are of no use
    /// @throws IOException when the folder cannot be written, or another process has it open
    static IndexFolder open(Path path, String model) throws IOException {
        Files.createDirectories(path);
        String making = Sha256.hex(String.join("\n", FORMAT, TextAnalysis.VERSION, model));
        IndexFolder folder = new IndexFolder(path, FSDirectory.open(path), making);
        if (DirectoryReader.indexExists(folder.directory)) {
            Optional<String> fault = folder.fault();
            if (fault.isPresent()) {
                LOG.warnf("the index is built anew, because %s: %s", fault.get(), path);
                folder.empty();
            }
        } else {
            folder.empty();
        }
        return folder;
    }

    /// A writer; the first one of a new folder commits at once, so that a crash leaves an index and not a puzzle.
    IndexWriter writer() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new TextAnalysis());
        config.setSimilarity(new ExactLength());
        config.setCommitOnClose(false);
        config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        boolean isNew = !DirectoryReader.indexExists(directory);
        try {
            IndexWriter writer = new IndexWriter(directory, config);
            if (isNew) {
                commit(writer);
            }
            return writer;
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "another Casewright has this index open: stop it, or start this one with another data folder: "
                            + path,
                    e);
        }
    }

    /// Puts everything that was written so far on disk. The answer is the writer's sequence number, as far as it got.
    synchronized long commit(IndexWriter writer) throws IOException {
        generation++;
        writer.setLiveCommitData(
                Map.of(MAKING, making, GENERATION, Long.toString(generation)).entrySet());
        return writer.commit();
    }

    synchronized long generation() {
        return generation;
    }

    Path path() {
        return path;
    }

    private Optional<String> fault() throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            if (!check.checkIndex().clean) {
                return Optional.of("it is damaged");
            }
            Map<String, String> written =
                    SegmentInfos.readLatestCommit(directory).getUserData();
            if (!making.equals(written.get(MAKING))) {
                return Optional.of("another version or another encoder made it");
            }
            generation = Long.parseLong(written.get(GENERATION));
            return Optional.empty();
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "another Casewright has this index open: stop it, or start this one with another data folder: "
                            + path,
                    e);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("it cannot be read (" + e.getMessage() + ")");
        }
    }

    private void empty() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }

    /// Keeps the number of terms as it is, where Lucene rounds it to a byte.
    private static final class ExactLength extends BM25Similarity {

        @Override
        public long computeNorm(FieldInvertState state) {
            return state.getLength();
        }
    }
}
