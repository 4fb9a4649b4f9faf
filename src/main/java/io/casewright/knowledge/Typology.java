package io.casewright.knowledge;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.Passage.Sureness;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A described method of laundering or of the crime behind it.
///
/// @param id such as `forced-labour`
/// @param name in print
/// @param aliases other names, for search only: never shown
/// @param theme such as `human_trafficking`
/// @param words what it is, in our own words
/// @param howItWorks its steps, in order
/// @param who what each role shows (`victim`, `trafficker`, `mule`, …), in order of role
/// @param money how the money moves
/// @param tellingApart lawful activity that looks alike, and how to tell
/// @param sources where it is described
/// @param indicators ids of the indicators that speak for it, strongest first
public record Typology(
        String id,
        String name,
        List<String> aliases,
        String theme,
        String words,
        List<String> howItWorks,
        Map<String, String> who,
        String money,
        List<String> tellingApart,
        List<Source> sources,
        List<String> indicators) {

    public Typology {
        aliases = List.copyOf(aliases);
        howItWorks = List.copyOf(howItWorks);
        who = Collections.unmodifiableMap(new TreeMap<>(who));
        tellingApart = List.copyOf(tellingApart);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
    }

    /// A place in an official document.
    ///
    /// @param locator in its issuer's own counting; empty when unknown
    public record Source(DocumentId document, String locator, Sureness sure) {}
}
