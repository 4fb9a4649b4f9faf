package io.casewright.report.export;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.report.export.Flows.End;
import io.casewright.report.export.Flows.Flow;
import io.casewright.report.export.Flows.Holder;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/// Flows drawn as SVG: payers on the left, the case's customers in the middle, payees on the right. A line is the wider
/// the more it carries beside others in its currency. The picture holds shapes and text and nothing that acts, and is
/// told in words for those who do not see it.
final class FlowPicture {

    private static final int WIDTH = 1060;
    private static final int BOX = 250;
    private static final int HEIGHT = 46;
    private static final int STEP = 60;
    private static final int TOP = 60;
    private static final int LEFT = 20;
    private static final int MIDDLE = (WIDTH - BOX) / 2;
    private static final int RIGHT = WIDTH - BOX - LEFT;
    private static final int LETTERS = 36;
    private static final double WIDEST = 9;

    private final Flows flows;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, BigDecimal> largest = new HashMap<>();
    private final List<Shape> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();

    private record Box(int x, int y, String name, String below, PartyRole role) {}

    private record Shape(String path, double width, String title) {}

    private FlowPicture(Flows flows) {
        this.flows = flows;
    }

    static String of(Flows flows) {
        FlowPicture picture = new FlowPicture(flows);
        picture.arrange();
        try {
            return picture.drawn();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a picture cannot be written in memory", e);
        }
    }

    private void arrange() {
        all().forEach(flow ->
                largest.merge(flow.total().currency(), flow.total().amount(), BigDecimal::max));
        Map<End, List<Flow>> payers =
                flows.in().stream().collect(Collectors.groupingBy(Flow::from, LinkedHashMap::new, Collectors.toList()));
        Map<End, List<Flow>> payees =
                flows.out().stream().collect(Collectors.groupingBy(Flow::to, LinkedHashMap::new, Collectors.toList()));
        int row = 0;
        for (Holder holder : flows.holders()) {
            rows.put(holder.id(), y(row++));
            boxes.add(new Box(
                    MIDDLE, at(holder.id()), holder.name(), ReportDocument.words(holder.role()), holder.role()));
        }
        column(payers, LEFT);
        column(payees, RIGHT);
        flows.in()
                .forEach(flow -> line(
                        flow,
                        LEFT + BOX,
                        y(payers, flow.from()),
                        MIDDLE,
                        at(flow.to().id())));
        flows.out().forEach(flow -> line(flow, MIDDLE + BOX, at(flow.from().id()), RIGHT, y(payees, flow.to())));
        flows.between().forEach(this::bow);
    }

    private Stream<Flow> all() {
        return Stream.of(flows.in(), flows.out(), flows.between()).flatMap(List::stream);
    }

    private static int y(int row) {
        return TOP + row * STEP;
    }

    private int at(String holder) {
        return rows.getOrDefault(holder, TOP);
    }

    private static int y(Map<End, List<Flow>> column, End end) {
        return y(List.copyOf(column.keySet()).indexOf(end));
    }

    private void column(Map<End, List<Flow>> ends, int x) {
        ends.forEach((end, dealt) -> boxes.add(new Box(x, y(ends, end), end.name(), sums(dealt), PartyRole.UNKNOWN)));
    }

    private static String sums(List<Flow> dealt) {
        return dealt.stream()
                .collect(Collectors.groupingBy(
                        flow -> flow.total().currency(),
                        LinkedHashMap::new,
                        Collectors.reducing((a, b) ->
                                new Flow(a.from(), a.to(), a.total().plus(b.total()), a.bookings() + b.bookings()))))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .map(FlowPicture::sum)
                .collect(Collectors.joining("; "));
    }

    private static String sum(Flow flow) {
        return String.format(Locale.ROOT, "%s in %,d", flow.total(), flow.bookings());
    }

    private void line(Flow flow, int fromX, int fromY, int toX, int toY) {
        int start = fromY + HEIGHT / 2;
        int end = toY + HEIGHT / 2;
        int bend = (fromX + toX) / 2;
        String path = "M%d,%d C%d,%d %d,%d %d,%d".formatted(fromX, start, bend, start, bend, end, toX, end);
        lines.add(new Shape(path, width(flow), title(flow)));
    }

    /// From one customer to another, to the right of both.
    private void bow(Flow flow) {
        int x = MIDDLE + BOX;
        int start = at(flow.from().id()) + HEIGHT / 4;
        int end = at(flow.to().id()) + HEIGHT * 3 / 4;
        String path = "M%d,%d C%d,%d %d,%d %d,%d".formatted(x, start, x + STEP, start, x + STEP, end, x, end);
        lines.add(new Shape(path, width(flow), title(flow)));
    }

    private double width(Flow flow) {
        BigDecimal most = largest.getOrDefault(flow.total().currency(), BigDecimal.ONE);
        double share = most.signum() == 0 ? 0 : flow.total().amount().doubleValue() / most.doubleValue();
        return 1 + (WIDEST - 1) * Math.sqrt(share);
    }

    private static String title(Flow flow) {
        return "%s to %s: %s %s"
                .formatted(
                        flow.from().name(), flow.to().name(), sum(flow), flow.bookings() == 1 ? "booking" : "bookings");
    }

    private String drawn() throws XMLStreamException {
        int height = boxes.stream().mapToInt(Box::y).max().orElse(TOP) + STEP + LEFT;
        StringWriter text = new StringWriter();
        Svg svg = new Svg(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
        svg.begin(WIDTH, height, "Flow of the money in the case", told());
        svg.text(LEFT, 22, "banner", ReportDocument.CONFIDENTIAL);
        svg.text(LEFT, 46, "head", "Paid in by");
        svg.text(MIDDLE, 46, "head", "Customers of the case");
        svg.text(RIGHT, 46, "head", "Paid out to");
        for (Shape line : lines) {
            svg.line(line.path(), line.width(), line.title());
        }
        for (Box box : boxes) {
            svg.box(box.x(), box.y(), BOX, HEIGHT, look(box.role()));
            svg.text(box.x() + 8, box.y() + 19, "name", shortened(box.name()));
            svg.text(box.x() + 8, box.y() + 37, "below", shortened(box.below()));
        }
        svg.end();
        return text.toString();
    }

    private static String look(PartyRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String told() {
        String told = all().map(FlowPicture::title).collect(Collectors.joining(". "));
        return told.isEmpty() ? "There are no bookings." : told + ".";
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= LETTERS) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LETTERS - 1)) + "…";
    }
}
