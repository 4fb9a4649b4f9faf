package io.casewright.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The text files of the shipped knowledge base, from a folder of classes as well as from a packaged application.
final class ShippedFiles {

    static final String ROOT = "knowledge-base/";

    /// A file that every release ships: it tells where the others are.
    private static final String ANCHOR = ROOT + "typologies.yaml";

    private ShippedFiles() {}

    /// Content by path below the root (`digests/fatf-2018.md`), in order of path.
    static Map<String, String> read() {
        URL anchor = ShippedFiles.class.getClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException(ANCHOR + " is not on the class path: the build is incomplete");
        }
        try {
            return anchor.getProtocol().equals("jar")
                    ? fromJar((JarURLConnection) anchor.openConnection())
                    : fromFolder(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped knowledge base at " + anchor, e);
        }
    }

    private static Map<String, String> fromJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        Map<String, String> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                    files.put(entry.getName().substring(ROOT.length()), content(jar, entry));
                }
            }
        }
        return files;
    }

    private static String content(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> fromFolder(URL anchor) throws IOException {
        Path root = Path.of(uri(anchor)).resolveSibling("");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a file address: " + url, e);
        }
    }
}
