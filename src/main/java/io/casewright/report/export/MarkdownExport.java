package io.casewright.report.export;

import io.casewright.report.Filing;
import io.casewright.report.OneLine;
import io.casewright.report.export.ReportDocument.Chapter;
import io.casewright.report.export.ReportDocument.Line;
import io.casewright.report.export.ReportDocument.Table;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A report as Markdown (CommonMark with tables). Nothing that a record holds becomes a link, an image, HTML or any
/// other markup.
@Singleton
public final class MarkdownExport implements Export {

    /// What begins or ends markup somewhere in a line, in CommonMark and in the dialects that are in use.
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|!~&$^=@]");

    /// What dialects turn into a link without any brackets.
    private static final Pattern BARE_LINK =
            Pattern.compile("(?i)(:)(?=//)|(?<=\\b(?:mailto|xmpp))(:)|(?<=\\bwww)(\\.)");

    /// What makes a list or a rule of a line that begins with it.
    private static final Pattern BEGINNING = Pattern.compile("^([-+]|\\d{1,9}(?=[.)]))");

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public Exported write(Filing filing) {
        String text = text(ReportDocument.of(filing));
        return new Exported(
                FileNames.of(filing, ".md"), "text/markdown;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ReportDocument document) {
        StringBuilder out = new StringBuilder();
        out.append("**").append(escaped(document.banner())).append("**\n\n");
        out.append("# ").append(escaped(document.title())).append("\n\n");
        table(out, document.particulars());
        document.chapters().forEach(chapter -> chapter(out, chapter));
        for (Table table : document.tables()) {
            out.append("## ").append(escaped(table.title())).append("\n\n");
            table(out, table);
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static void chapter(StringBuilder out, Chapter chapter) {
        out.append("## ").append(escaped(chapter.title())).append("\n\n");
        String text = chapter.lines().stream().map(MarkdownExport::said).collect(Collectors.joining(" "));
        out.append(text.isEmpty() ? "*" + ReportDocument.NO_SENTENCES + "*" : text)
                .append("\n\n");
    }

    private static String said(Line line) {
        String marks =
                line.marks().stream().map(mark -> "\\[" + escaped(mark) + "\\]").collect(Collectors.joining());
        String author =
                line.authorship().map(words -> " *(" + escaped(words) + ")*").orElse("");
        return escaped(line.text()) + (marks.isEmpty() ? "" : " " + marks) + author;
    }

    private static void table(StringBuilder out, Table table) {
        row(out, table.head());
        out.append("|").append(" --- |".repeat(table.head().size())).append('\n');
        table.rows().forEach(row -> row(out, row));
        out.append('\n');
    }

    private static void row(StringBuilder out, List<String> cells) {
        out.append("| ")
                .append(cells.stream().map(MarkdownExport::escaped).collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    /// Text that reads as it is and is nothing else.
    static String escaped(String text) {
        String marked = MARKUP.matcher(OneLine.of(text)).replaceAll("\\\\$0");
        String unlinked = BARE_LINK.matcher(marked).replaceAll("\\\\$0");
        return BEGINNING.matcher(unlinked).replaceFirst(found -> beginning(found.group()));
    }

    private static String beginning(String found) {
        return Character.isDigit(found.charAt(0)) ? found + "\\\\" : "\\\\" + found;
    }
}
