package io.casewright.knowledge;

import java.util.List;
import java.util.Set;

/// Words and codes by which records of one kind are known: merchants of lodging, payments of wages, places of secrecy.
/// An institution can extend one with its own words.
///
/// @param id such as `lodging`
/// @param what the kind in plain words, for the middle of a sentence: `lodging`
/// @param merchants ISO 18245 codes of card payments
/// @param channels names of booking channels, in lower case: every payment by one of them is of this kind
/// @param names words or phrases in the name of a counterparty, in lower case
/// @param references words or phrases in a reference text, in lower case, in any language
/// @param countries ISO 3166-1 alpha-2
/// @param lines words in a customer's segment, occupation or line of business, in lower case
public record Lexicon(
        String id,
        String what,
        Set<String> merchants,
        Set<String> channels,
        List<String> names,
        List<String> references,
        Set<String> countries,
        List<String> lines) {

    public Lexicon {
        merchants = Set.copyOf(merchants);
        channels = Set.copyOf(channels);
        names = List.copyOf(names);
        references = List.copyOf(references);
        countries = Set.copyOf(countries);
        lines = List.copyOf(lines);
    }
}
