package io.casewright.report.export;

import io.casewright.report.export.ExportRefusedException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the FinCEN SAR asks of the institution and no case knows, as `fincen/settings.yaml` of its data
/// folder says, and particulars of customers, as `fincen/particulars.csv` does. Keys stand in
/// `docs/reports.md`.
///
/// @param institution files the report, and the activity was there
/// @param particulars by customer id: parts of names and addresses, numbers of identification
record FincenSettings(
        Institution institution,
        Transmitter transmitter,
        Office contact,
        Map<String, Map<String, String>> particulars) {

    /// How people call the file.
    static final String FILE = "fincen/settings.yaml";

    private static final Set<String> PLACE = Set.of("street", "city", "state", "zip", "country");
    private static final Set<String> PARTICULARS =
            Set.of("gender", "first_name", "middle_name", "last_name", "tin", "street", "city", "state", "zip");

    /// @param zip digits alone
    /// @param country ISO 3166-1 alpha-2
    record Place(String street, String city, String state, String zip, String country) {}

    /// @param tin digits alone
    /// @param tinType FinCEN's code for the kind of number
    /// @param regulator FinCEN's code of the primary federal regulator
    /// @param type FinCEN's code for the kind of institution
    record Institution(String name, String tin, String tinType, String regulator, String type, Place place) {}

    /// Who sends the batch.
    ///
    /// @param tcc transmitter control code
    record Transmitter(String name, String tin, String tcc, String phone, String contact, Place place) {}

    /// Whom FinCEN may ring up.
    record Office(String name, String phone) {}

    FincenSettings {
        particulars = Map.copyOf(particulars);
    }

    /// @throws ExportRefusedException naming each file and key that is missing or wrong
    static FincenSettings read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> yaml = text(folder, "settings.yaml");
        if (yaml.isEmpty()) {
            problems.add(new Problem(
                    FILE,
                    "is missing in the data folder: it says which institution files. Start from the example in"
                            + " knowledge-base/fincen/settings.yaml; docs/reports.md explains each setting."));
            throw new ExportRefusedException(problems);
        }
        SettingsFile file = SettingsFile.read(FILE, yaml.get(), problems)
                .knows(Set.of("institution", "transmitter", "contact-office"));
        Map<String, Map<String, String>> particulars = text(folder, "particulars.csv")
                .map(csv -> CodeTable.read("fincen/particulars.csv", csv, "customer", PARTICULARS, problems)
                        .rows())
                .orElse(Map.of());
        FincenSettings settings = new FincenSettings(
                institution(file.block("institution")),
                transmitter(file.block("transmitter")),
                office(file.block("contact-office")),
                particulars);
        if (!problems.isEmpty()) {
            throw new ExportRefusedException(problems);
        }
        return settings;
    }

    private static Institution institution(SettingsFile block) {
        block.knows(with("name", "tin", "tin-type", "primary-regulator", "type"));
        return new Institution(
                block.required("name", "the filing institution's legal name"),
                XmlText.bare(block.required("tin", "the filing institution's taxpayer number")),
                block.text("tin-type").orElse("2"),
                block.required("primary-regulator", "FinCEN's code of the primary federal regulator"),
                block.required("type", "FinCEN's code for the kind of institution"),
                place(block));
    }

    private static Transmitter transmitter(SettingsFile block) {
        block.knows(with("name", "tin", "tcc", "phone", "contact"));
        return new Transmitter(
                block.required("name", "who sends the batch"),
                XmlText.bare(block.required("tin", "the transmitter's taxpayer number")),
                XmlText.bare(block.required("tcc", "the transmitter control code")),
                XmlText.bare(block.required("phone", "the transmitter's telephone number")),
                block.required("contact", "the transmitter's contact"),
                place(block));
    }

    private static Office office(SettingsFile block) {
        block.knows(Set.of("name", "phone"));
        return new Office(
                block.required("name", "the office that FinCEN may ask"),
                XmlText.bare(block.required("phone", "that office's telephone number")));
    }

    private static Place place(SettingsFile block) {
        return new Place(
                block.required("street", "street and number"),
                block.required("city", "the city"),
                block.required("state", "the state's code"),
                XmlText.bare(block.required("zip", "the postcode")),
                block.text("country").orElse("US"));
    }

    private static Set<String> with(String... keys) {
        Set<String> all = new TreeSet<>(PLACE);
        all.addAll(List.of(keys));
        return all;
    }

    private static Optional<String> text(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new ExportRefusedException(
                    List.of(new Problem("fincen/" + name, "cannot be read as UTF-8 text: " + e.getMessage())));
        }
    }
}
