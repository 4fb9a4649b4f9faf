package io.casewright.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows a benchmark's name: plain words, `--option value`, and `--switch`.
final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    /// @param switches the options that take no value
    static Arguments parse(List<String> given, Set<String> switches) {
        Arguments arguments = new Arguments();
        int next = 0;
        while (next < given.size()) {
            String word = given.get(next++);
            if (!word.startsWith("--")) {
                arguments.words.add(word);
            } else if (switches.contains(word)) {
                arguments.options.put(word, "");
            } else if (next < given.size()) {
                arguments.options.put(word, given.get(next++));
            } else {
                throw new IllegalArgumentException(word + " needs a value");
            }
        }
        return arguments;
    }

    /// Refuses options that nobody reads: a typing error must not measure something else.
    void allow(Set<String> known) {
        for (String option : options.keySet()) {
            if (!known.contains(option)) {
                throw new IllegalArgumentException("unknown option %s; known are %s".formatted(option, known));
            }
        }
    }

    Path folder() {
        if (words.size() != 1) {
            throw new IllegalArgumentException("one folder is needed, not " + words);
        }
        return Path.of(words.getFirst());
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /// @return the option's whole number, or `otherwise` without it
    int number(String name, int otherwise) {
        String given = options.get(name);
        try {
            return given == null ? otherwise : Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is a whole number, not %s".formatted(name, given), e);
        }
    }

    String required(String name) {
        return option(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    boolean has(String name) {
        return options.containsKey(name);
    }
}
