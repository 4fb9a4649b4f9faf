package io.casewright.report.export;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The few paragraph styles of a report, by the names under which Word and LibreOffice know them.
final class DocxStyles {

    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String BODY = "BodyText";

    /// Sizes in half points, distances in twentieths of a point.
    private static final int TITLE_SIZE = 36;

    private static final int HEADING_SIZE = 26;
    private static final int BODY_SIZE = 21;
    private static final int DISTANCE = 160;

    private DocxStyles() {}

    static void addTo(XWPFDocument docx) {
        XWPFStyles styles = docx.createStyles();
        styles.setSpellingLanguage("en-US");
        CTStyle title = style(TITLE, "Title", TITLE_SIZE);
        title.getRPr().addNewB();
        styles.addStyle(new XWPFStyle(title));
        CTStyle heading = style(HEADING, "heading 1", HEADING_SIZE);
        heading.getRPr().addNewB();
        CTPPrGeneral paragraph = heading.getPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
        styles.addStyle(new XWPFStyle(heading));
        styles.addStyle(new XWPFStyle(style(BODY, "Body Text", BODY_SIZE)));
    }

    private static CTStyle style(String id, String name, int size) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        CTSpacing spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(DISTANCE));
        spacing.setAfter(BigInteger.valueOf(DISTANCE));
        CTRPr run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(size));
        return style;
    }
}
