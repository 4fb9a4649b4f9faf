package io.casewright.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says how rows of another system become records: `docs/imports.md` describes the YAML.
///
/// @param files one for each layout; the first whose columns are all there takes the row
record Mapping(List<Layout> files) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    Mapping {
        files = List.copyOf(files);
    }

    /// The records that one row becomes.
    ///
    /// @param records for each record its members: dotted name → template
    record Layout(List<String> columns, List<Map<String, Template>> records) {

        Layout {
            columns = List.copyOf(columns);
            records = List.copyOf(records);
        }
    }

    /// Throws [ImportRefusedException] that names what is wrong.
    static Mapping parse(String yaml) {
        try {
            JsonNode root = YAML.readTree(yaml);
            allow(root, "the mapping", "files");
            List<Layout> files = new ArrayList<>();
            for (JsonNode file : root.path("files")) {
                files.add(layout(file));
            }
            if (files.isEmpty()) {
                throw new ImportRefusedException("The mapping names no files: it needs a list 'files'.");
            }
            return new Mapping(files);
        } catch (JsonProcessingException e) {
            throw new ImportRefusedException("The mapping is no YAML: " + e.getOriginalMessage());
        }
    }

    /// @param number of the row, from 1
    List<ObjectNode> records(ObjectNode row, long number) {
        Layout layout = files.stream()
                .filter(file -> file.columns().stream().allMatch(row::has))
                .findFirst()
                .orElseThrow(() -> new WrongRowException("", "", "the row has the columns of no file of the mapping"));
        List<ObjectNode> records = new ArrayList<>();
        for (Map<String, Template> members : layout.records()) {
            ObjectNode record = JsonNodeFactory.instance.objectNode();
            members.forEach(
                    (name, template) -> template.fill(row, number).ifPresent(value -> putDotted(record, name, value)));
            records.add(record);
        }
        return records;
    }

    /// Puts `counterparty.name` into an object `counterparty`.
    static void putDotted(ObjectNode node, String name, String value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            node.put(name, value);
            return;
        }
        String outer = name.substring(0, dot);
        putDotted(node.withObjectProperty(outer), name.substring(dot + 1), value);
    }

    private static Layout layout(JsonNode file) {
        allow(file, "a file of the mapping", "columns", "records");
        List<String> columns = new ArrayList<>();
        file.path("columns").forEach(column -> columns.add(column.asText()));
        List<Map<String, Template>> records = new ArrayList<>();
        for (JsonNode record : file.path("records")) {
            Map<String, Template> members = new LinkedHashMap<>();
            record.properties().forEach(member -> members.put(member.getKey(), Template.of(member.getValue())));
            if (!members.containsKey("type")) {
                throw new ImportRefusedException("A record of the mapping has no 'type'.");
            }
            records.add(members);
        }
        if (columns.isEmpty() || records.isEmpty()) {
            throw new ImportRefusedException("A file of the mapping needs 'columns' and 'records'.");
        }
        Optional<String> unknown = records.stream()
                .flatMap(record -> record.values().stream())
                .flatMap(template -> template.columns().stream())
                .filter(column -> !column.equals(Template.ROW) && !columns.contains(column))
                .findFirst();
        unknown.ifPresent(column -> {
            throw new ImportRefusedException(
                    "The mapping uses {%s}, which is not among its file's columns %s.".formatted(column, columns));
        });
        return new Layout(columns, records);
    }

    private static void allow(JsonNode node, String what, String... names) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !List.of(names).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ImportRefusedException(
                            "In %s there is no member '%s', only %s.".formatted(what, name, List.of(names)));
                });
    }
}
