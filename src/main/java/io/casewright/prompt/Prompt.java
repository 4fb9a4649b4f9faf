package io.casewright.prompt;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A prompt in one version, as loaded.
///
/// @param tier the kind of task, `light` or `heavy`: which model is asked
/// @param maxTokens the most tokens that the answer may have
/// @param variables names that must be given, each used at least once in the files
/// @param sha256 of both files, 64 hexadecimal digits
public record Prompt(
        String name,
        String version,
        String tier,
        int maxTokens,
        Set<String> variables,
        String system,
        String user,
        String sha256) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)}}");

    public Prompt {
        variables = Set.copyOf(variables);
        requireSame(name, version, variables, used(system, user));
    }

    /// `name/version`, as an audit record names it.
    public String reference() {
        return name + "/" + version;
    }

    /// Fills in the variables. Throws [InvalidPromptException] when one is missing or is not the prompt's. What is
    /// filled in is not read again, so a value that looks like a variable stays as it is.
    public Rendered render(Map<String, String> values) {
        requireSame(name, version, values.keySet(), variables);
        return new Rendered(this, fill(system, values), fill(user, values));
    }

    /// A prompt ready to be sent.
    public record Rendered(Prompt prompt, String system, String user) {

        /// Names the prompt only: the text holds personal data.
        @Override
        public String toString() {
            return "Rendered[" + prompt.reference() + "]";
        }
    }

    @Override
    public String toString() {
        return "Prompt[" + reference() + "]";
    }

    private static String fill(String template, Map<String, String> values) {
        return VARIABLE.matcher(template)
                .replaceAll(variable -> Matcher.quoteReplacement(values.getOrDefault(variable.group(1), "")));
    }

    private static Set<String> used(String system, String user) {
        Set<String> used = new LinkedHashSet<>();
        VARIABLE.matcher(system).results().forEach(variable -> used.add(variable.group(1)));
        VARIABLE.matcher(user).results().forEach(variable -> used.add(variable.group(1)));
        return used;
    }

    private static void requireSame(String name, String version, Set<String> given, Set<String> needed) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(given);
        Set<String> unused = new TreeSet<>(given);
        unused.removeAll(needed);
        if (!missing.isEmpty() || !unused.isEmpty()) {
            throw new InvalidPromptException(
                    "prompt %s/%s: variables missing %s, not used %s".formatted(name, version, missing, unused));
        }
    }
}
