package io.casewright.knowledge;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The class path of the process that reads untrusted files: where this application has loaded the few libraries from
/// that
/// reading needs. Works for a folder of classes, for a packaged application and in development mode alike.
final class ReaderClassPath {

    /// One class of each library.
    private static final List<String> LIBRARIES = List.of(
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonParser",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.dataformat.yaml.YAMLMapper",
            "com.zaxxer.sparsebits.SparseBitSet",
            "org.apache.commons.codec.Charsets",
            "org.apache.commons.codec.digest.DigestUtils",
            "org.apache.commons.collections4.ListUtils",
            "org.apache.commons.compress.archivers.zip.ZipFile",
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.lang3.StringUtils",
            "org.apache.commons.logging.LogFactory",
            "org.apache.commons.math3.util.FastMath",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.logging.log4j.LogManager",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.poi.POIDocument",
            "org.apache.poi.xwpf.usermodel.XWPFDocument",
            "org.apache.xmlbeans.XmlObject",
            "org.commonmark.ext.gfm.tables.TablesExtension",
            "org.commonmark.node.Node",
            "org.jboss.logging.Logger",
            "org.jsoup.Jsoup",
            "org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP",
            "org.yaml.snakeyaml.Yaml");

    private ReaderClassPath() {}

    /// @throws UnreadableDocumentException when the place of our own classes cannot be told
    static String find() {
        Set<String> places = new LinkedHashSet<>();
        places.add(
                place(ReaderClassPath.class)
                        .orElseThrow(
                                () -> new UnreadableDocumentException(
                                        ReadFailure.READER_UNAVAILABLE,
                                        "cannot tell where the application's classes are, so no process can be started to read files")));
        ClassLoader loader = ReaderClassPath.class.getClassLoader();
        for (String library : LIBRARIES) {
            find(library, loader).flatMap(ReaderClassPath::place).ifPresent(places::add);
        }
        return String.join(File.pathSeparator, places);
    }

    private static Optional<Class<?>> find(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return Optional.empty();
        }
        try {
            String address = location.toString();
            String file = address.startsWith("jar:") ? address.substring(4, address.lastIndexOf("!/")) : address;
            return file.startsWith("file:")
                    ? Optional.of(
                            Path.of(new java.net.URI(file.replace(" ", "%20"))).toString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
