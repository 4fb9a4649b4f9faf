package io.casewright.casefile;

import io.casewright.evidence.AttachmentId;
import io.casewright.evidence.CaseId;
import java.time.Instant;

/// A file of a case. Its text becomes passages that only the case's readers see.
///
/// @param mediaType as found in the bytes, not as claimed
/// @param size in bytes
/// @param sha256 of the bytes
public record Attachment(
        AttachmentId id, CaseId caseId, String fileName, String mediaType, long size, String sha256, Instant added) {

    @Override
    public String toString() {
        return "Attachment[" + id + "]";
    }
}
