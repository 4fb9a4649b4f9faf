package io.casewright.api;

import static io.casewright.access.Role.ADMIN;

import io.casewright.ingest.Backup;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/backups")
@Tag(name = "Service")
final class BackupResource {

    private final Backup backup;

    BackupResource(Backup backup) {
        this.backup = backup;
    }

    @GET
    @Produces("application/zip")
    @Allowed(ADMIN)
    @Operation(
            summary = "Back up",
            description = "Records, documents and configuration in one consistent archive, while the service goes on. "
                    + "Put it back into an empty data folder with ./casewright restore.")
    public Response write() {
        StreamingOutput archive = backup::write;
        return Response.ok(archive, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"casewright-backup.zip\"")
                .build();
    }
}
