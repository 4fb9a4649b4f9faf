package io.casewright.knowledge;

import io.casewright.knowledge.ReadDocument.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/// Reads Markdown with tables and front matter. HTML comments are not text: a reader of the page does not see them.
final class MarkdownReader {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern COMMENT = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private MarkdownReader() {}

    static ReadDocument read(String markdown, ReadLimits limits) {
        int hidden = CleanText.suspicious(markdown);
        FrontMatter front = FrontMatter.of(CleanText.withoutInvisible(markdown));
        DocumentText text = new DocumentText(limits.textCharacters());
        PARSER.parse(front.body()).accept(new Blocks(text));
        String title = front.text("title");
        return new ReadDocument(
                DocumentFormat.MARKDOWN,
                title.isEmpty() ? text.firstHeading() : title,
                date(front.text("date")),
                text.text(),
                text.blocks(),
                List.of(),
                "",
                hidden,
                "");
    }

    /// The day of a date or time stamp; empty where it is neither.
    static String date(String value) {
        Matcher date = DATE.matcher(value);
        return date.lookingAt() ? date.group() : "";
    }

    private static final class Blocks extends AbstractVisitor {

        private final DocumentText text;
        private int depth;

        Blocks(DocumentText text) {
            this.text = text;
        }

        @Override
        public void visit(Heading heading) {
            text.heading(heading.getLevel(), Words.of(heading));
        }

        @Override
        public void visit(Paragraph paragraph) {
            text.add(Kind.PARAGRAPH, 0, Words.of(paragraph));
        }

        @Override
        public void visit(BulletList list) {
            items(list, -1);
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            items(list, start == null ? 1 : start);
        }

        private void items(Node list, int firstNumber) {
            depth++;
            int number = firstNumber;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                if (item instanceof ListItem) {
                    item(item, number < 0 ? "• " : number++ + ". ");
                }
            }
            depth--;
        }

        /// The first paragraph of an item carries its mark; what follows stands on its own.
        private void item(Node item, String mark) {
            String lead = mark;
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph) {
                    text.add(Kind.LIST_ITEM, depth, lead + Words.of(child));
                    lead = "";
                } else {
                    child.accept(this);
                }
            }
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code.getLiteral().lines().forEach(line -> text.add(Kind.PARAGRAPH, 0, line));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code.getLiteral().lines().forEach(line -> text.add(Kind.PARAGRAPH, 0, line));
        }

        @Override
        public void visit(HtmlBlock html) {
            Matcher comment = COMMENT.matcher(html.getLiteral());
            if (comment.find()) {
                text.remark(comment.group(1).strip());
            }
            String rest = comment.replaceAll(" ");
            text.add(Kind.PARAGRAPH, 0, Jsoup.parse(rest).text());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                row(node);
            } else if (node instanceof TableHead || node instanceof TableBody) {
                visitChildren(node);
            }
        }

        private void row(Node row) {
            StringBuilder cells = new StringBuilder();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell) {
                    cells.append(cells.isEmpty() ? "" : " | ").append(CleanText.line(Words.of(cell)));
                }
            }
            text.add(Kind.TABLE_ROW, 0, cells.toString());
        }
    }

    /// The words of a heading, paragraph or cell.
    private static final class Words extends AbstractVisitor {

        private final StringBuilder words = new StringBuilder();

        static String of(Node node) {
            Words words = new Words();
            words.visitChildren(node);
            return words.words.toString();
        }

        /// Marks of emphasis that do not pair up stay in the text of many foreign files.
        @Override
        public void visit(Text text) {
            words.append(text.getLiteral().replace("**", ""));
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            words.append(' ');
        }

        @Override
        public void visit(Image image) {
            words.append(' ');
        }

        @Override
        public void visit(HtmlInline html) {
            words.append(html.getLiteral().startsWith("<br") ? " " : "");
        }
    }
}
