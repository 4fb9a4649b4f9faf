package io.casewright.report.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads an exported document back as its receiver would: another reader than the one that the product checks
/// with.
final class Xml {

    private final Element element;

    private Xml(Element element) {
        this.element = element;
    }

    static Xml parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            return new Xml(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not XML: " + e.getMessage(), e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    String text() {
        return element.getTextContent();
    }

    /// Children of that name along a path (`activity/report_parties/report_party`); a star stands for any
    /// name.
    List<Xml> all(String path) {
        List<Xml> found = List.of(this);
        for (String name : path.split("/", -1)) {
            found = found.stream().flatMap(each -> each.children(name).stream()).toList();
        }
        return found;
    }

    Xml one(String path) {
        List<Xml> found = all(path);
        if (found.size() != 1) {
            throw new AssertionError("%d of %s in %s".formatted(found.size(), path, name()));
        }
        return found.getFirst();
    }

    String textOf(String path) {
        List<Xml> found = all(path);
        return found.isEmpty() ? "" : found.getFirst().text();
    }

    /// Every element below, this one too.
    List<Xml> everything() {
        List<Xml> everything = new ArrayList<>(List.of(this));
        children("*").forEach(child -> everything.addAll(child.everything()));
        return everything;
    }

    private List<Xml> children(String name) {
        List<Xml> children = new ArrayList<>();
        NodeList nodes = element.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node instanceof Element child
                    && (name.equals("*") || child.getLocalName().equals(name))) {
                children.add(new Xml(child));
            }
        }
        return children;
    }
}
