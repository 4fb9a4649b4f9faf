package io.casewright.report.export;

import io.casewright.report.OneLine;
import java.util.stream.Collectors;

/// Text as an XML file may hold it; markup is the writer's to escape.
final class XmlText {

    private XmlText() {}

    /// Several lines, each as one line of case data is anywhere; a line ends with a line feed.
    static String lines(String text) {
        return text.lines().map(OneLine::of).collect(Collectors.joining("\n")).strip();
    }

    /// Digits and letters alone, as forms want numbers of documents and telephones.
    static String bare(String text) {
        return OneLine.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
