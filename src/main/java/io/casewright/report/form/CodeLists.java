package io.casewright.report.form;

import io.casewright.knowledge.KnowledgeBase;
import io.casewright.report.form.CodeList.Code;
import io.casewright.report.form.OwnFiles.Read;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The lists of codes that ship with the product and those that the institution dropped into `<data>/codes`, where one
/// of
/// the same name replaces the shipped one. Read once; a broken file stops the start and is named.
public final class CodeLists {

    private static final List<String> SHIPPED =
            List.of("fincen-key-terms", "fincen-boxes", "goaml-indicators", "uk-glossary");

    private final Map<String, CodeList> lists;

    private CodeLists(Map<String, CodeList> lists) {
        this.lists = lists;
    }

    /// Throws [InvalidFormException], also for a code that follows from a typology or an indicator that the library
    /// does
    /// not have.
    ///
    /// @param folder the institution's lists; need not exist
    public static CodeLists load(Optional<Path> folder, KnowledgeBase library) {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (Read<CodeListFile> file :
                new OwnFiles("knowledge-base/codes/", SHIPPED, folder).read(CodeListFile.class)) {
            CodeList list = file.content().list(file.place());
            fault(file.name(), list, library).ifPresent(fault -> {
                throw new InvalidFormException("%s: %s".formatted(file.place(), fault));
            });
            lists.put(list.id(), list);
        }
        return new CodeLists(lists);
    }

    public Set<String> ids() {
        return Set.copyOf(lists.keySet());
    }

    /// Empty for an id that no list has.
    public Optional<CodeList> find(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    private static Optional<String> fault(String name, CodeList list, KnowledgeBase library) {
        if (!list.id().equals(name)) {
            return Optional.of("the id is \"%s\"; it must be \"%s\", as the file is called".formatted(list.id(), name));
        }
        Set<String> seen = new HashSet<>();
        for (Code code : list.codes()) {
            Optional<String> unknown = unknown(code, library);
            if (unknown.isPresent()) {
                return Optional.of("code \"%s\": %s".formatted(code.code(), unknown.get()));
            }
            if (code.code().isBlank() || !seen.add(code.code())) {
                return Optional.of("code \"%s\" is empty or there twice".formatted(code.code()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unknown(Code code, KnowledgeBase library) {
        Optional<String> typology = code.typologies().stream()
                .filter(id -> library.typology(id).isEmpty())
                .findFirst()
                .map("there is no typology \"%s\""::formatted);
        return typology.or(() -> code.indicators().stream()
                .filter(id -> library.indicator(id).isEmpty())
                .findFirst()
                .map("there is no indicator \"%s\""::formatted));
    }
}
