package io.casewright.knowledge;

import java.time.Duration;

/// How much a document may ask of us.
///
/// @param fileBytes the largest file, in bytes
/// @param inflatedBytes the most that a file may unpack to, in bytes
/// @param pages the most pages of one PDF
/// @param textCharacters the most characters of text
/// @param time the longest that reading one file may take
/// @param heapMegabytes the memory of the reading process, in mebibytes
public record ReadLimits(
        long fileBytes, long inflatedBytes, int pages, int textCharacters, Duration time, int heapMegabytes) {

    /// 50 MiB, 400 MiB unpacked, 3,000 pages, 20 million characters, 45 seconds, 512 MiB of memory.
    public static ReadLimits usual() {
        return new ReadLimits(50L << 20, 400L << 20, 3000, 20_000_000, Duration.ofSeconds(45), 512);
    }
}
