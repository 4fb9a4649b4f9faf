package io.casewright.report.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A ZIP file that is a function of its entries alone: their order and the one time that all carry are fixed.
final class Archive {

    /// The first day that a ZIP entry can carry.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /// Throws [IllegalArgumentException] for a second entry of the same name.
    void add(String name, byte[] content) {
        if (entries.putIfAbsent(name, content) != null) {
            throw new IllegalArgumentException("the archive has an entry already: " + name);
        }
    }

    /// In the order of adding.
    Map<String, byte[]> entries() {
        return entries;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive cannot be written in memory", e);
        }
        return out.toByteArray();
    }

    /// The same entries without the time at which a library wrote them.
    static byte[] timeless(byte[] zip) {
        Archive archive = new Archive();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                archive.add(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive cannot be read from memory", e);
        }
        return archive.bytes();
    }
}
