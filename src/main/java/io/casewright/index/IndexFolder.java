package io.casewright.index;

import io.casewright.evidence.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
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
    private static final String STORED = "format";
    private static final String MODEL = "model";

    /// Changes with the way passages are stored.
    private static final String FORMAT = "5";

    private final Path path;
    private final Directory directory;
    private final String making;
    private final String model;
    private long generation;

    private IndexFolder(Path path, Directory directory, String making, String model) {
        this.path = path;
        this.directory = directory;
        this.making = making;
        this.model = model;
    }

    /// What an index is made by: equal makings, equal terms and vectors of equal texts.
    static String making(String model) {
        return Sha256.hex(String.join("\n", FORMAT, TextAnalysis.VERSION, model));
    }

    /// The folder of an index of another making, whose words and passages can be read all the same.
    ///
    /// @return empty when it is damaged or stored in another format
    static Optional<IndexFolder> openFormer(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        Directory directory = FSDirectory.open(path);
        Map<String, String> written = DirectoryReader.indexExists(directory) ? userData(directory) : Map.of();
        String model = written.get(MODEL);
        if (model != null && FORMAT.equals(written.get(STORED))) {
            IndexFolder folder = new IndexFolder(path, directory, written.getOrDefault(MAKING, ""), model);
            if (folder.fault().isEmpty()) {
                return Optional.of(folder);
            }
        }
        directory.close();
        return Optional.empty();
    }

    private static Map<String, String> userData(Directory directory) throws IOException {
        try {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        } catch (CorruptIndexException e) {
            LOG.debugf("%s is damaged: %s", directory, e.getMessage());
            return Map.of();
        }
    }

    /// @param model hash of the encoder: vectors of another are of no use
    /// @throws IOException when the folder cannot be written, or another process has it open
    static IndexFolder open(Path path, String model) throws IOException {
        Files.createDirectories(path);
        IndexFolder folder = new IndexFolder(path, FSDirectory.open(path), making(model), model);
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
        Map<String, String> written =
                Map.of(MAKING, making, STORED, FORMAT, MODEL, model, GENERATION, Long.toString(generation));
        writer.setLiveCommitData(written.entrySet());
        return writer.commit();
    }

    synchronized long generation() {
        return generation;
    }

    String model() {
        return model;
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
