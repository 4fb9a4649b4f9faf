package io.casewright.report.export;

import io.casewright.report.OneLine;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes one XML document into memory, an element a line. An element without text is not written.
final class XmlOut {

    private static final String INDENT = "  ";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Set<String> leftOut;
    private final Optional<Namespace> namespace;
    private int numbered;
    private int depth;
    private int skipped;
    private boolean hasChildren;

    /// Of all elements.
    ///
    /// @param number attribute in which every element that holds others has a number of its own, from 1
    record Namespace(String prefix, String uri, String number) {}

    /// @param leftOut names of elements that are not written, nor what they hold
    XmlOut(Set<String> leftOut, Optional<Namespace> namespace) {
        this.leftOut = Set.copyOf(leftOut);
        this.namespace = namespace;
        try {
            // A writer, not a stream: the stream's encoder splits characters outside the basic plane.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    /// What may fail while writing, though memory does not.
    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    XmlOut open(String name) {
        if (skipped > 0 || leftOut.contains(name)) {
            skipped++;
            return this;
        }
        numbered++;
        write(() -> {
            newLine(depth);
            start(name);
            if (namespace.isPresent()) {
                xml.writeAttribute(namespace.get().number(), Integer.toString(numbered));
            }
        });
        depth++;
        hasChildren = false;
        return this;
    }

    XmlOut close() {
        if (skipped > 0) {
            skipped--;
            return this;
        }
        depth--;
        boolean ownLine = hasChildren;
        write(() -> {
            if (ownLine) {
                newLine(depth);
            }
            xml.writeEndElement();
        });
        hasChildren = true;
        return this;
    }

    /// An element with one line of text.
    XmlOut leaf(String name, String value) {
        return leafOf(name, OneLine.of(value));
    }

    XmlOut leaf(String name, Optional<String> value) {
        return leaf(name, value.orElse(""));
    }

    /// An element with paragraphs.
    XmlOut paragraphs(String name, String value) {
        return leafOf(name, XmlText.lines(value));
    }

    byte[] bytes() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private XmlOut leafOf(String name, String value) {
        if (skipped > 0 || leftOut.contains(name) || value.isEmpty()) {
            return this;
        }
        write(() -> {
            newLine(depth);
            start(name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        });
        hasChildren = true;
        return this;
    }

    private void start(String name) throws XMLStreamException {
        if (namespace.isEmpty()) {
            xml.writeStartElement(name);
            return;
        }
        Namespace own = namespace.get();
        xml.writeStartElement(own.prefix(), name, own.uri());
        if (depth == 0) {
            xml.writeNamespace(own.prefix(), own.uri());
        }
    }

    private void newLine(int indent) throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(indent));
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw inMemory(e);
        }
    }

    private static IllegalStateException inMemory(XMLStreamException cause) {
        return new IllegalStateException("cannot write XML into memory: " + cause.getMessage(), cause);
    }
}
