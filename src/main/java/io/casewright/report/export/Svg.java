package io.casewright.report.export;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The few elements of SVG that a picture of flows is made of. The writer escapes all text.
final class Svg {

    private static final String STYLE = """
            text { font-family: 'DejaVu Sans', 'Noto Sans', sans-serif; font-size: 12px; fill: #1a1a1a; }
            .banner { font-weight: bold; fill: #8a0000; }
            .head { font-weight: bold; }
            .below { font-size: 10px; fill: #444444; }
            path { fill: none; stroke: #5b7ea8; stroke-opacity: 0.55; }
            rect { fill: #ffffff; stroke: #777777; }
            .subject { stroke: #8a0000; stroke-width: 2; }
            .potential-victim { stroke: #00518a; stroke-width: 2; stroke-dasharray: 6 3; }
            """;

    private final XMLStreamWriter xml;

    Svg(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void begin(int width, int height, String title, String description) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("width", Integer.toString(width));
        xml.writeAttribute("height", Integer.toString(height));
        xml.writeAttribute("viewBox", "0 0 %d %d".formatted(width, height));
        xml.writeAttribute("role", "img");
        element("title", title);
        element("desc", description);
        element("style", STYLE);
        xml.writeEmptyElement("rect");
        xml.writeAttribute("width", "100%");
        xml.writeAttribute("height", "100%");
    }

    void line(String path, double width, String title) throws XMLStreamException {
        xml.writeStartElement("path");
        xml.writeAttribute("d", path);
        xml.writeAttribute("stroke-width", String.format(Locale.ROOT, "%.1f", width));
        element("title", title);
        xml.writeEndElement();
    }

    void box(int x, int y, int width, int height, String look) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        xml.writeAttribute("x", Integer.toString(x));
        xml.writeAttribute("y", Integer.toString(y));
        xml.writeAttribute("width", Integer.toString(width));
        xml.writeAttribute("height", Integer.toString(height));
        xml.writeAttribute("rx", "5");
        xml.writeAttribute("class", look);
    }

    void text(int x, int y, String look, String words) throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeAttribute("x", Integer.toString(x));
        xml.writeAttribute("y", Integer.toString(y));
        xml.writeAttribute("class", look);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
