package io.casewright.casefile;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells what a file is from its first bytes; what the sender claims is not asked.
final class MediaTypes {

    /// Bytes that are looked at.
    static final int LOOKED_AT = 8192;

    static final String UNKNOWN = "application/octet-stream";

    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry("%PDF-", "application/pdf"),
            Map.entry("\u0089PNG\r\n", "image/png"),
            Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"),
            Map.entry("GIF8", "image/gif"),
            Map.entry("{\\rtf", "application/rtf"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"));

    private static final List<Map.Entry<String, String>> OFFICE = List.of(
            Map.entry("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"));

    private static final String WHITE = "\n\r\t";

    private MediaTypes() {}

    /// @param head the first bytes of the file, at most [#LOOKED_AT]
    /// @param whole whether that is all of it
    static String of(byte[] head, boolean whole) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> sign : SIGNS) {
            if (bytes.startsWith(sign.getKey())) {
                return sign.getValue();
            }
        }
        if (bytes.startsWith("PK\u0003\u0004")) {
            return OFFICE.stream()
                    .filter(sign -> bytes.contains(sign.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("application/zip");
        }
        if (!isText(head, whole)) {
            return UNKNOWN;
        }
        String start = bytes.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "text/html";
        }
        return "text/plain";
    }

    private static boolean isText(byte[] head, boolean whole) {
        int end = head.length;
        if (!whole) {
            while (end > 0 && head[end - 1] < 0) {
                end--;
            }
        }
        for (int i = 0; i < end; i++) {
            if (head[i] >= 0 && head[i] < ' ' && WHITE.indexOf(head[i]) < 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(head, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
