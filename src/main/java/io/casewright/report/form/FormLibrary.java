package io.casewright.report.form;

import io.casewright.report.form.Form.FormSection;
import io.casewright.report.form.Form.RequiredField;
import io.casewright.report.form.OwnFiles.Read;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The forms that ship with the product and those that the institution dropped into `<data>/forms`, where one of the
/// same
/// name replaces the shipped one. Read once; a broken file stops the start and is named.
public final class FormLibrary {

    private static final List<String> SHIPPED = List.of(
            "generic-sar",
            "fincen-sar",
            "goaml-str",
            "austrac-smr",
            "uk-sar",
            "fintrac-str",
            "closure-memo",
            "continuing-report");

    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Form> forms;

    private FormLibrary(Map<String, Form> forms) {
        this.forms = forms;
    }

    /// Throws [InvalidFormException].
    ///
    /// @param folder the institution's forms; need not exist
    /// @param codeLists ids of the lists that forms may refer to
    public static FormLibrary load(Optional<Path> folder, Set<String> codeLists) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Read<FormFile> file : new OwnFiles("prompts/forms/", SHIPPED, folder).read(FormFile.class)) {
            Form form = form(file);
            faults(form, codeLists).ifPresent(fault -> {
                throw new InvalidFormException("%s: %s".formatted(file.place(), fault));
            });
            forms.put(form.id(), form);
        }
        return new FormLibrary(forms);
    }

    /// Empty for an id that no form has.
    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /// Throws [IllegalArgumentException] for an id that no form has.
    public Form form(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "no form \"%s\"; there are %s".formatted(id, String.join(", ", forms.keySet()))));
    }

    /// The shipped ones first, then the institution's by name.
    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    private static Form form(Read<FormFile> file) {
        if (!file.name().equals(file.content().id())) {
            throw new InvalidFormException("%s: the id is \"%s\"; it must be \"%s\", as the file is called"
                    .formatted(file.place(), file.content().id(), file.name()));
        }
        return file.content().form();
    }

    private static Optional<String> faults(Form form, Set<String> codeLists) {
        Set<String> ids = new TreeSet<>();
        if (form.sections().isEmpty()) {
            return Optional.of("a form has at least one section");
        }
        for (FormSection section : form.sections()) {
            if (!ids.add(section.outline().id())) {
                return Optional.of("two sections have the id \"%s\""
                        .formatted(section.outline().id()));
            }
            if (section.questions().isEmpty() || section.outline().sentences() < 1) {
                return Optional.of("the section \"%s\" needs a question and at least one sentence"
                        .formatted(section.outline().id()));
            }
        }
        if (!form.jurisdiction().equals("any") && !COUNTRIES.contains(form.jurisdiction())) {
            return Optional.of(
                    "jurisdiction is \"any\" or a country's two letters, not \"%s\"".formatted(form.jurisdiction()));
        }
        Optional<String> list =
                form.codeLists().stream().filter(id -> !codeLists.contains(id)).findFirst();
        if (list.isPresent()) {
            return Optional.of(
                    "there is no code list \"%s\"; there are %s".formatted(list.get(), new TreeSet<>(codeLists)));
        }
        return form.fields().stream()
                .map(RequiredField::id)
                .filter(id -> !FieldId.isKnown(id))
                .findFirst()
                .map(id -> "there is no field \"%s\"; there are %s".formatted(id, FieldId.known()));
    }
}
