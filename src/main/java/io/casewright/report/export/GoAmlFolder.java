package io.casewright.report.export;

import io.casewright.report.export.ExportRefusedException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;

/// The institution's goAML folder: settings, the FIU's schema and code lists, and particulars of customers. A
/// schema or list that is not there is the small one that ships; settings are the institution's own or there
/// are none.
///
/// @param lists by the name of the file without its ending
/// @param particulars by customer: elements that a form wants and no analysis may know
record GoAmlFolder(
        GoAmlSettings settings,
        Schema schema,
        Map<String, CodeTable> lists,
        Map<String, Map<String, String>> particulars) {

    /// Elements that are held against a code list, each with its list.
    static final Map<String, String> LIST_OF = Map.of(
            "transmode_code", "transmodes",
            "from_funds_code", "funds",
            "to_funds_code", "funds",
            "indicator", "indicators",
            "role", "roles",
            "report_code", "report-codes",
            "personal_account_type", "account-types",
            "currency_code", "currencies",
            "nationality1", "countries",
            "country_code", "countries");

    /// What `particulars.csv` may tell of a customer, by element.
    static final Set<String> PARTICULARS = Set.of(
            "gender",
            "title",
            "first_name",
            "middle_name",
            "last_name",
            "birth_place",
            "id_number",
            "passport_number",
            "passport_country",
            "ssn",
            "nationality1",
            "nationality2",
            "residence",
            "city",
            "incorporation_legal_form",
            "incorporation_number");

    private static final String SHIPPED = "knowledge-base/goaml/";

    GoAmlFolder {
        lists = Map.copyOf(lists);
        particulars = Map.copyOf(particulars);
    }

    /// Reads all of it, so that a change counts from the next export on.
    ///
    /// @throws ExportRefusedException naming each file and key that is wrong
    static GoAmlFolder read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> yaml = own(folder, "settings.yaml");
        if (yaml.isEmpty()) {
            problems.add(new Problem(
                    GoAmlSettings.FILE,
                    "is missing in the data folder: it says who reports to which FIU. Start from the example in"
                            + " knowledge-base/goaml/settings.yaml; docs/reports.md explains each setting."));
            throw new ExportRefusedException(problems);
        }
        GoAmlSettings settings = GoAmlSettings.read(yaml.get(), problems);
        Map<String, CodeTable> lists = new LinkedHashMap<>();
        LIST_OF.values().stream()
                .distinct()
                .sorted()
                .forEach(name -> ownOrShipped(folder, name + ".csv")
                        .ifPresent(csv -> lists.put(
                                name,
                                CodeTable.read("goaml/" + name + ".csv", csv, "code", Set.of("title"), problems))));
        Map<String, Map<String, String>> particulars = own(folder, "particulars.csv")
                .map(csv -> CodeTable.read("goaml/particulars.csv", csv, "customer", PARTICULARS, problems)
                        .rows())
                .orElse(Map.of());
        Optional<Schema> schema = schema(ownOrShipped(folder, "schema.xsd").orElseThrow(), problems);
        if (!problems.isEmpty()) {
            throw new ExportRefusedException(problems);
        }
        return new GoAmlFolder(settings, schema.orElseThrow(), lists, particulars);
    }

    private static Optional<Schema> schema(String xsd, List<Problem> problems) {
        try {
            return Optional.of(SafeXml.schema(xsd.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException e) {
            problems.add(new Problem(
                    "goaml/schema.xsd",
                    "is no schema that can be used: %s. It must be one file without a document type that includes no"
                                    .formatted(e.getMessage())
                            + " other."));
            return Optional.empty();
        }
    }

    private static Optional<String> ownOrShipped(Path folder, String name) {
        return own(folder, name).or(() -> shipped(name));
    }

    private static Optional<String> own(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new ExportRefusedException(
                    List.of(new Problem("goaml/" + name, "cannot be read as UTF-8 text: " + e.getMessage())));
        }
    }

    private static Optional<String> shipped(String name) {
        try (InputStream in = GoAmlFolder.class.getClassLoader().getResourceAsStream(SHIPPED + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped " + name, e);
        }
    }
}
