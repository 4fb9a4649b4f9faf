package io.casewright.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;

/// The YAML block between two lines of `---` that opens many Markdown files.
///
/// @param fields empty where the file has none
/// @param body the Markdown below
record FrontMatter(Map<String, Object> fields, String body) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int LONGEST = 20_000;

    static FrontMatter of(String markdown) {
        String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        String unix = text.replace("\r\n", "\n");
        int end = unix.indexOf("\n---", 3);
        boolean opens = unix.startsWith("---\n") && end > 0 && end < LONGEST;
        if (!opens) {
            return new FrontMatter(Map.of(), unix);
        }
        int bodyStart = unix.indexOf('\n', end + 1);
        String body = bodyStart < 0 ? "" : unix.substring(bodyStart + 1);
        return new FrontMatter(parsed(unix.substring(4, end)), body);
    }

    /// The field as text; empty where it is missing.
    String text(String field) {
        Object value = fields.get(field);
        return value == null ? "" : CleanText.line(String.valueOf(value));
    }

    /// A file whose front matter is not YAML is still readable text.
    private static Map<String, Object> parsed(String yaml) {
        try {
            Map<String, Object> fields = YAML.readValue(yaml, new TypeReference<Map<String, Object>>() {});
            return fields == null ? Map.of() : fields;
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
