package io.casewright.report.export;

import io.casewright.report.OneLine;
import io.casewright.report.export.ExportRefusedException.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/// Reads a document once, against a schema, and tells what is wrong by field: the path of elements with a
/// number where there are several of a name, and the key where an element has one
/// (`report/transaction[TX-17]/amount_local`).
final class SchemaCheck extends XMLFilterImpl {

    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final Map<String, String> keys;
    private final Rule rule;
    private final Deque<Step> path = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    /// What else is asked of every element that holds text alone.
    @FunctionalInterface
    interface Rule {

        /// What is wrong with such a text in such an element; empty when nothing is.
        Optional<String> problem(String element, String text);
    }

    /// An element that is open.
    private static final class Step {
        private final String name;
        private final int number;
        private String key = "";
        private final Map<String, Integer> children = new HashMap<>(4);
        private final StringBuilder text = new StringBuilder();

        private Step(String name, int number) {
            this.name = name;
            this.number = number;
        }

        private String label() {
            if (!key.isEmpty()) {
                return "%s[%s]".formatted(name, key);
            }
            return number == 1 ? name : "%s[%d]".formatted(name, number);
        }
    }

    private SchemaCheck(Map<String, String> keys, Rule rule) {
        this.keys = Map.copyOf(keys);
        this.rule = rule;
    }

    /// @param keys by element, the child whose text tells it from its like
    /// @return in the order of the document; empty when it is valid
    static List<Problem> problems(Schema schema, byte[] xml, Map<String, String> keys, Rule rule) {
        SchemaCheck check = new SchemaCheck(keys, rule);
        try {
            ValidatorHandler validator = schema.newValidatorHandler();
            validator.setProperty(LOCALE, Locale.ENGLISH);
            validator.setErrorHandler(check.new Noting());
            check.setContentHandler(validator);
            XMLReader reader = SafeXml.reader();
            reader.setContentHandler(check);
            reader.parse(SafeXml.source(xml));
        } catch (SAXException e) {
            check.problems.add(new Problem(check.where(), "cannot be read as XML: " + e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read XML from memory", e);
        }
        return List.copyOf(check.problems);
    }

    private final class Noting implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            SchemaWords.problem(where(), String.valueOf(e.getMessage())).ifPresent(problems::add);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        Step parent = path.peekLast();
        int number = parent == null ? 1 : parent.children.merge(localName, 1, Integer::sum);
        path.addLast(new Step(localName, number));
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        path.getLast().text.append(characters, start, length);
        super.characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        super.endElement(uri, localName, qName);
        Step ended = path.getLast();
        if (ended.children.isEmpty()) {
            rule.problem(ended.name, ended.text.toString())
                    .ifPresent(problem -> problems.add(new Problem(where(), problem)));
        }
        path.removeLast();
        Step parent = path.peekLast();
        if (parent != null && ended.name.equals(keys.get(parent.name))) {
            parent.key = OneLine.of(ended.text.toString());
        }
    }

    private String where() {
        StringBuilder where = new StringBuilder();
        path.forEach(step -> where.append(where.isEmpty() ? "" : "/").append(step.label()));
        return where.toString();
    }
}
