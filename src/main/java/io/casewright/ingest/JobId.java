package io.casewright.ingest;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/// The id of a job: a UUIDv7, so that ids sort by the time of creation.
public record JobId(UUID value) implements Comparable<JobId> {

    private static final TimeBasedEpochGenerator UUID_V7 = Generators.timeBasedEpochGenerator();

    public static JobId fresh() {
        return new JobId(UUID_V7.generate());
    }

    /// Throws [IllegalArgumentException] when the text is no UUID.
    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public int compareTo(JobId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
