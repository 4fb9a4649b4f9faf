package io.casewright.report.export;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/// Lines that hold words from right to left, laid out by ICU: the order of the runs, and the forms of joined letters.
final class BidiText {

    private BidiText() {}

    /// Which stretches of a paragraph run which way.
    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi.setPara(paragraph, direction, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            BidiRun run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return Bidi.getBaseDirection(paragraph);
        }
    }

    /// Turns a stretch from right to left into what stands on the page, letter by letter.
    static final class Reorderer implements BidiReorderer {

        private static final int LOGICAL = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

        private final ArabicShaping joining = new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_SHAPE);
        private final ArabicShaping parting = new ArabicShaping(LOGICAL | ArabicShaping.LETTERS_UNSHAPE);
        private final PdfFonts fonts;

        Reorderer(PdfFonts fonts) {
            this.fonts = fonts;
        }

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
        }

        /// Letters stay apart where no font has their joined forms.
        @Override
        public String shapeText(String text) {
            String joined = shaped(joining, text);
            return joined.codePoints().allMatch(fonts::draws) ? joined : text;
        }

        @Override
        public String deshapeText(String text) {
            return shaped(parting, text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String shaped(ArabicShaping shaping, String text) {
            try {
                return shaping.shape(text);
            } catch (ArabicShapingException e) {
                throw new IllegalStateException("text of growing length always has room to be shaped", e);
            }
        }
    }
}
