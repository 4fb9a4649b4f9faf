package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.AttachmentId;
import io.casewright.evidence.CaseId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the attachments of readable cases.
@Singleton
public final class AttachmentStore {

    private static final String SELECT = "SELECT a.id, a.case_id, a.file_name, a.media_type, a.size, a.sha256, a.added"
            + " FROM attachments a WHERE a.case_id = ANY (?) AND ";

    private final Database database;
    private final AttachmentFiles files;

    @Inject
    public AttachmentStore(Database database, @ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.database = database;
        this.files = new AttachmentFiles(dataFolder.resolve("attachments"), 0);
    }

    public Optional<Attachment> find(Access access, AttachmentId id) {
        if (!Clearance.isInside(access)) {
            return Optional.empty();
        }
        return database.read(connection -> Sql.first(
                connection, SELECT + "a.id = ?", AttachmentStore::attachment, AlertRows.caseIds(access), id.value()));
    }

    /// By the instant of adding, then id.
    public List<Attachment> ofCase(Access access, CaseId id) {
        if (!Clearance.isInside(access)) {
            return List.of();
        }
        return database.read(connection -> Sql.list(
                connection,
                SELECT + "a.case_id = ? ORDER BY a.added, a.id",
                AttachmentStore::attachment,
                AlertRows.caseIds(access),
                id.value()));
    }

    /// The bytes; the caller closes them. Empty when the attachment is not there for the caller.
    public Optional<InputStream> open(Access access, AttachmentId id) {
        return find(access, id).map(attachment -> {
            try {
                return Files.newInputStream(files.path(attachment.sha256()));
            } catch (IOException e) {
                throw new UncheckedIOException("the bytes of attachment " + id + " are not where they were kept", e);
            }
        });
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getString("id")),
                new CaseId(row.getString("case_id")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Sql.instant(row, "added"));
    }
}
