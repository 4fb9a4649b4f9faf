package io.casewright.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `prompts/manifest.yaml`: the list of all prompts, deliberately not made by walking a folder, so that a missing file
/// is noticed.
final class Manifest {

    private static final Set<String> KEYS = Set.of("name", "version", "tier", "max-tokens", "variables");

    private static final Set<String> TIERS = Set.of("light", "heavy");

    private Manifest() {}

    record Entry(String name, String version, String tier, int maxTokens, Set<String> variables) {

        String path(String file) {
            return name + "/" + version + "/" + file;
        }
    }

    static List<Entry> read(String yaml) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(root instanceof Map<?, ?> map) || !(map.get("prompts") instanceof List<?> prompts)) {
            throw new InvalidPromptException("prompts/manifest.yaml must hold a list \"prompts\"");
        }
        List<Entry> entries = new ArrayList<>();
        for (Object prompt : prompts) {
            if (!(prompt instanceof Map<?, ?> fields) || !fields.keySet().equals(KEYS)) {
                throw new InvalidPromptException("each entry of prompts/manifest.yaml has exactly %s, not %s"
                        .formatted(new TreeSet<>(KEYS), prompt));
            }
            entries.add(entry(fields));
        }
        return List.copyOf(entries);
    }

    private static Entry entry(Map<?, ?> fields) {
        if (!(fields.get("variables") instanceof List<?> variables)
                || !(fields.get("max-tokens") instanceof Integer maxTokens)) {
            throw new InvalidPromptException(
                    "prompts/manifest.yaml: variables is a list and max-tokens a whole number, not as in " + fields);
        }
        if (!TIERS.contains(String.valueOf(fields.get("tier")))) {
            throw new InvalidPromptException(
                    "prompts/manifest.yaml: tier is one of %s, not as in %s".formatted(new TreeSet<>(TIERS), fields));
        }
        Set<String> names = new TreeSet<>();
        variables.forEach(variable -> names.add(String.valueOf(variable)));
        return new Entry(
                String.valueOf(fields.get("name")),
                String.valueOf(fields.get("version")),
                String.valueOf(fields.get("tier")),
                maxTokens,
                names);
    }
}
