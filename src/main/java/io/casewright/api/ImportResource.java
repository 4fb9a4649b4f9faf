package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;

import io.casewright.access.Caller;
import io.casewright.ingest.ImportRequest;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import io.casewright.ingest.Imports;
import io.casewright.ingest.JobId;
import io.casewright.ingest.Jobs;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/v1/imports")
@Tag(name = "Imports")
final class ImportResource {

    private final Imports imports;
    private final Jobs jobs;
    private final StoredMappings mappings;
    private final Clock clock;

    ImportResource(Imports imports, Jobs jobs, StoredMappings mappings, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.mappings = mappings;
        this.clock = clock;
    }

    @POST
    @Consumes({"application/x-ndjson", "application/jsonl", "text/csv"})
    @ResponseStatus(202)
    @BodyUpTo(mebibytes = 2047)
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(
            operationId = "importRecords",
            summary = "Import records",
            description =
                    "NDJSON or CSV with a header line, in UTF-8, streamed; or a form with the part file and, where "
                            + "columns are another system's, the part mapping. A row that cannot be read is reported with "
                            + "line, field, value and reason, and the rest goes in; a record whose id is known replaces what "
                            + "was there. Follow the job until it is over.")
    public JobBody start(
            @Context Asker asker,
            @BeanParam ImportParameters parameters,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            InputStream body) {
        boolean csv = contentType.toLowerCase(Locale.ROOT).startsWith("text/csv");
        String name = parameters.name().orElse("upload");
        Optional<String> mapping = parameters.mapping().map(mappings::read);
        return accepted(asker, parameters.request(csv ? Format.CSV : Format.NDJSON, mapping, name), body);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(202)
    @BodyUpTo(mebibytes = 2047)
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(hidden = true)
    public JobBody startForm(
            @Context Asker asker,
            @BeanParam ImportParameters parameters,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("mapping") @Nullable FileUpload mapping)
            throws IOException {
        if (file == null) {
            throw Problems.invalid("file", "The form has no part \"file\".");
        }
        Optional<String> written = mapping == null
                ? parameters.mapping().map(mappings::read)
                : Optional.of(Files.readString(mapping.uploadedFile()));
        String name = parameters.name().orElse(file.fileName());
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return accepted(asker, parameters.request(csv ? Format.CSV : Format.NDJSON, written, name), body);
        }
    }

    private JobBody accepted(Asker asker, ImportRequest request, InputStream body) {
        Caller caller = asker.access().caller();
        JobId id = imports.start(caller, request, body);
        return jobs.find(caller, id)
                .map(job -> JobBody.of(job, List.of(), clock.instant()))
                .orElseThrow(() -> new IllegalStateException("job %s was acknowledged and is not there".formatted(id)));
    }

    /// How a file of records is to be read.
    record ImportParameters(
            @Parameter(description = "the file's name, for people") @QueryParam("name")
            Optional<String> name,

            @Parameter(
                    description =
                            "kind of all its records (customer, account, transaction, alert, case, note, event), or "
                                    + "mixed (the default) when each names its own in a member type")
            @QueryParam("kind")
            Optional<String> kind,

            @Parameter(description = "name of a mapping in <data>/mappings, or of one that ships")
            @QueryParam("mapping")
            Optional<String> mapping) {

        private static final int LONGEST_NAME = 200;

        ImportRequest request(Format format, Optional<String> written, String source) {
            RecordKind records = Inputs.choice("kind", kind, RecordKind.class).orElse(RecordKind.MIXED);
            String title = Inputs.required("name", Optional.of(source), LONGEST_NAME);
            return new ImportRequest(records, format, written, title);
        }
    }
}
