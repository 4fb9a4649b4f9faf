package io.casewright.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The prompts that ship with the product, each file replaced by the institution's own of the same path
/// (`<data>/prompts/write-section/v1/system.txt`). Loading fails, naming the file, when one is missing or when the
/// institution's folder holds one that the manifest does not list.
public final class PromptCatalog {

    private static final String SHIPPED = "prompts/";

    private final Map<String, Prompt> newest;
    private final Map<String, Prompt> all;

    private PromptCatalog(Map<String, Prompt> newest, Map<String, Prompt> all) {
        this.newest = newest;
        this.all = all;
    }

    /// @param overrides the institution's prompts; need not exist
    public static PromptCatalog load(Optional<Path> overrides) {
        Optional<Path> folder = overrides.filter(Files::isDirectory);
        List<Manifest.Entry> entries = Manifest.read(shipped("manifest.yaml"));
        folder.ifPresent(own -> refuseUnlisted(own, entries));
        Map<String, Prompt> newest = new LinkedHashMap<>();
        Map<String, Prompt> all = new LinkedHashMap<>();
        for (Manifest.Entry entry : entries) {
            Prompt prompt = prompt(entry, folder);
            newest.put(prompt.name(), prompt);
            all.put(prompt.reference(), prompt);
        }
        return new PromptCatalog(newest, all);
    }

    /// The version that the manifest lists last.
    public Prompt prompt(String name) {
        return found(newest, name);
    }

    public Prompt prompt(String name, String version) {
        return found(all, name + "/" + version);
    }

    public Collection<Prompt> prompts() {
        return all.values();
    }

    private static Prompt found(Map<String, Prompt> prompts, String key) {
        Prompt prompt = prompts.get(key);
        if (prompt == null) {
            throw new InvalidPromptException("no prompt \"%s\"; there are %s".formatted(key, prompts.keySet()));
        }
        return prompt;
    }

    private static Prompt prompt(Manifest.Entry entry, Optional<Path> folder) {
        String system = text(entry.path("system.txt"), folder);
        String user = text(entry.path("user.txt"), folder);
        return new Prompt(
                entry.name(),
                entry.version(),
                entry.tier(),
                entry.maxTokens(),
                entry.variables(),
                system,
                user,
                sha256(system + "\n\u0000\n" + user));
    }

    private static String text(String path, Optional<Path> folder) {
        Optional<Path> own = folder.map(each -> each.resolve(path)).filter(Files::isRegularFile);
        if (own.isEmpty()) {
            return shipped(path);
        }
        try {
            return Files.readString(own.get());
        } catch (IOException e) {
            throw new InvalidPromptException("prompt file cannot be read: " + own.get(), e);
        }
    }

    private static String shipped(String path) {
        try (InputStream stream = PromptCatalog.class.getClassLoader().getResourceAsStream(SHIPPED + path)) {
            if (stream == null) {
                throw new InvalidPromptException("prompt file missing: " + SHIPPED + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidPromptException("prompt file cannot be read: " + SHIPPED + path, e);
        }
    }

    private static void refuseUnlisted(Path folder, List<Manifest.Entry> entries) {
        Set<String> listed = entries.stream()
                .flatMap(entry -> Stream.of(entry.path("system.txt"), entry.path("user.txt")))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> unlisted = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !listed.contains(file))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!unlisted.isEmpty()) {
                throw new InvalidPromptException(
                        "prompt files that prompts/manifest.yaml does not list: %s in %s".formatted(unlisted, folder));
            }
        } catch (IOException e) {
            throw new InvalidPromptException("prompt folder cannot be read: " + folder, e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
