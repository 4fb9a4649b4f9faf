package io.casewright.knowledge;

import io.casewright.knowledge.Glyph.Style;
import io.casewright.knowledge.PageCanvas.Area;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Reads the letters of a page that a reader would see, and counts those that nobody would.
final class GlyphReader extends PDFStreamEngine {

    private static final float SMALLEST_VISIBLE = 1.5f;
    private static final float FAINTEST_VISIBLE = 0.05f;
    private static final int MOST_GLYPHS = 200_000;

    private final @Nullable PDOptionalContentProperties layers;
    private final HiddenText hidden;
    private final IdentityHashMap<PDFont, Style> styles = new IdentityHashMap<>();
    private final Deque<Boolean> content = new ArrayDeque<>();
    private List<Seen> seen = new ArrayList<>();
    private PageFrame frame = PageFrame.EMPTY;
    private PageCanvas canvas = new PageCanvas();
    private PathTracker path = new PathTracker();
    private int switchedOff;
    private int order;

    private record Seen(Glyph glyph, int colour, int quarterTurns) {}

    /// The visible letters of a page in the order of its content, and its rules.
    ///
    /// @param quarterTurns by how many quarters the page must be turned for its text to run from left to right
    record PageGlyphs(List<Glyph> glyphs, List<Area> rules, PageFrame frame, int quarterTurns) {}

    GlyphReader(@Nullable PDOptionalContentProperties layers, HiddenText hidden) {
        this.layers = layers;
        this.hidden = hidden;
        addTextOperators();
        addStateOperators();
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    private void addStateOperators() {
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Restore(this));
        addOperator(new Save(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    /// @throws IOException when the page's content is broken
    PageGlyphs read(PDPage page) throws IOException {
        seen = new ArrayList<>();
        canvas = new PageCanvas();
        frame = PageFrame.of(page);
        path = new PathTracker();
        content.clear();
        switchedOff = 0;
        order = 0;
        processPage(page);
        return visible();
    }

    private PageGlyphs visible() {
        int[] turns = new int[4];
        List<Seen> shown = new ArrayList<>(seen.size());
        for (Seen one : seen) {
            if (one.glyph().isBlank()) {
                shown.add(one);
            } else if (canvas.shows(one.glyph(), one.colour())) {
                shown.add(one);
                turns[one.quarterTurns()]++;
            } else {
                hidden.add(one.glyph().text());
            }
        }
        int most = 0;
        for (int turn = 1; turn < turns.length; turn++) {
            most = turns[turn] > turns[most] ? turn : most;
        }
        int reading = most;
        List<Glyph> glyphs = shown.stream()
                .filter(one -> one.quarterTurns() == reading)
                .map(one -> frame.turned(one.glyph(), reading))
                .toList();
        return new PageGlyphs(glyphs, reading == 0 ? canvas.rules() : List.of(), frame, reading);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        String name = operator.getName();
        switch (name) {
            case "BDC" -> begin(operands);
            case "BMC" -> content.push(false);
            case "EMC" -> end();
            case "Do" -> {
                drawn(operands);
                super.processOperator(operator, operands);
            }
            case "BI" -> fill(unitSquare(), PageCanvas.MANY_COLOURS, false);
            case "sh" -> fill(path.clip(), PageCanvas.MANY_COLOURS, false);
            case "q" -> {
                path.save();
                super.processOperator(operator, operands);
            }
            case "Q" -> {
                path.restore();
                super.processOperator(operator, operands);
            }
            default -> {
                if (!path.accepts(name, operands, this::displayed)) {
                    super.processOperator(operator, operands);
                } else {
                    paint(name);
                }
            }
        }
    }

    private void paint(String name) {
        switch (name) {
            case "f", "F", "f*", "B", "B*", "b", "b*" ->
                path.painted().ifPresent(area -> {
                    boolean opaque = isOpaque(getGraphicsState());
                    fill(area, opaque ? fillColour() : PageCanvas.MANY_COLOURS, opaque && path.isRectangle());
                });
            case "S", "s" -> path.painted().ifPresent(canvas::stroke);
            default -> {}
        }
        path.finish(name);
    }

    private void fill(Area area, int colour, boolean exact) {
        canvas.fill(area.within(path.clip()), colour, exact, order++);
    }

    private static boolean isOpaque(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() > 0.95
                && state.getSoftMask() == null
                && BlendMode.NORMAL.equals(state.getBlendMode());
    }

    private void drawn(List<COSBase> operands) {
        boolean image = !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
        if (image) {
            fill(unitSquare(), PageCanvas.MANY_COLOURS, ImageMask.isOpaque(getResources(), operands.getFirst()));
        }
    }

    private Area unitSquare() {
        PathTracker square = new PathTracker();
        square.accepts("re", PathTracker.UNIT, this::displayed);
        return square.painted().orElse(path.clip());
    }

    private void begin(List<COSBase> operands) {
        boolean off = operands.size() > 1
                && COSName.OC.equals(operands.getFirst())
                && operands.get(1) instanceof COSName name
                && isSwitchedOff(name);
        content.push(off);
        switchedOff += off ? 1 : 0;
    }

    private boolean isSwitchedOff(COSName name) {
        PDPropertyList properties =
                getResources() == null ? null : getResources().getProperties(name);
        return layers != null && properties instanceof PDOptionalContentGroup group && !layers.isGroupEnabled(group);
    }

    private void end() {
        if (!content.isEmpty() && content.pop()) {
            switchedOff--;
        }
    }

    /// A point of the current user space on the page as displayed.
    private float[] displayed(float x, float y) {
        Point2D.Float point =
                getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        return frame.displayed(point.x, point.y);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null || text.isEmpty()) {
            return;
        }
        float scale = font instanceof PDType3Font ? font.getFontMatrix().getScaleY() * 1000 : 1;
        float[] from = frame.displayed(rendering.getTranslateX(), rendering.getTranslateY());
        float[] to = frame.displayed(
                rendering.getTranslateX() + displacement.getX() * rendering.getScaleX(),
                rendering.getTranslateY() + displacement.getX() * rendering.getShearY());
        float size = (float) Math.hypot(rendering.getShearX(), rendering.getScaleY()) * scale;
        int turns = frame.turns(rendering);
        float width = (float) Math.hypot(to[0] - from[0], to[1] - from[1]);
        Glyph glyph = new Glyph(from[0], from[1], width, size, text, style(font), order++);
        if (!text.isBlank() && (turns < 0 || isHidden(glyph, rendering))) {
            if (turns >= 0) {
                hidden.add(text);
            }
            return;
        }
        if (seen.size() >= MOST_GLYPHS) {
            throw new UnreadableDocumentException(
                    ReadFailure.TOO_LARGE, "a page holds more than %d letters, the limit".formatted(MOST_GLYPHS));
        }
        seen.add(new Seen(glyph, text.isBlank() ? 0 : textColour(), Math.max(turns, 0)));
    }

    private boolean isHidden(Glyph glyph, Matrix rendering) {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean unpainted = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        float smallest = Math.min(glyph.size(), (float) Math.hypot(rendering.getScaleX(), rendering.getShearY()));
        return unpainted
                || switchedOff > 0
                || smallest < SMALLEST_VISIBLE
                || state.getNonStrokeAlphaConstant() < FAINTEST_VISIBLE
                || !frame.page().holds(glyph.centre(), glyph.middle())
                || !path.clip().holds(glyph.centre(), glyph.middle());
    }

    private int textColour() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.FILL || mode == RenderingMode.FILL_CLIP ? fillColour() : PageCanvas.MANY_COLOURS;
    }

    private int fillColour() {
        return Colours.rgb(getGraphicsState().getNonStrokingColor());
    }

    private Style style(PDFont font) {
        return styles.computeIfAbsent(font, GlyphReader::styleOf);
    }

    private static Style styleOf(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean heavy = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        boolean slanted = descriptor != null && descriptor.isItalic();
        boolean bold = heavy || name.contains("bold") || name.contains("black") || name.contains("heavy");
        return new Style(bold, slanted || name.contains("italic") || name.contains("oblique"));
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        // A broken drawing instruction costs the reader that instruction, not the page.
    }
}
