package io.casewright.casefile;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.casewright.access.Access;
import io.casewright.casefile.AttachmentFiles.Kept;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.AttachmentId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.NoteId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Adds what people add to cases. Nothing that answers questions may reach this class.
@Singleton
public final class CaseWriter {

    private static final TimeBasedEpochGenerator UUID_V7 = Generators.timeBasedEpochGenerator();
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final Clock clock;
    private final AttachmentFiles files;

    @Inject
    public CaseWriter(
            Database database,
            Clock clock,
            CasefileConfig config,
            @ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.database = database;
        this.clock = clock;
        this.files = new AttachmentFiles(
                dataFolder.resolve("attachments"), config.largestAttachment().asLongValue());
    }

    /// Writes a note in the caller's name. Empty when its case or customer is not there for the caller.
    public Optional<Note> addNote(Access access, NewNote note) {
        if (!Clearance.isInside(access) || !access.mayRead(note.caseId())) {
            return Optional.empty();
        }
        Note written = new Note(
                new NoteId(UUID_V7.generate().toString()),
                note.caseId(),
                note.customer(),
                access.caller().id(),
                now(),
                note.text(),
                note.flags());
        Written result = database.write(
                connection -> NoteRows.put(connection, List.of(written), RecordsWriter.begin(connection)));
        return Optional.of(written).filter(kept -> result.inserted() == 1);
    }

    /// Keeps a file of a case: its bytes are synced before the case shows it. Empty when the case is not there for the
    /// caller. Throws [AttachmentRefusedException] when it is too large or cannot be kept.
    ///
    /// @param content read to its end, not closed
    public Optional<Attachment> addAttachment(Access access, CaseId id, String fileName, InputStream content) {
        boolean readable = database.read(
                connection -> CaseRows.find(connection, access, id).isPresent());
        if (!readable) {
            return Optional.empty();
        }
        Kept kept = files.keep(content);
        Attachment attachment = new Attachment(
                new AttachmentId(UUID_V7.generate().toString()),
                id,
                tidy(fileName),
                kept.mediaType(),
                kept.size(),
                kept.sha256(),
                now());
        database.write(connection -> {
            long change = RecordsWriter.begin(connection);
            Sql.update(connection, "UPDATE cases SET changed = ? WHERE id = ?", change, id.value());
            return Sql.update(
                    connection,
                    "INSERT INTO attachments (id, case_id, file_name, media_type, size, sha256, added)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    attachment.id().value(),
                    id.value(),
                    attachment.fileName(),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.added());
        });
        return Optional.of(attachment);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// A name for people: no folders, no control or formatting characters.
    private static String tidy(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (plain.isEmpty()) {
            return "unnamed";
        }
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
