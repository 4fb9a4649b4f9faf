package io.casewright.knowledge;

import java.util.List;

/// A described method of laundering or of the crime behind it.
///
/// @param id such as `forced-labour`
/// @param name in print
/// @param description in our own words
/// @param aliases other names, for search only
public record Typology(String id, String name, String description, List<String> aliases) {

    public Typology {
        aliases = List.copyOf(aliases);
    }
}
