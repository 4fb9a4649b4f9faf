package io.casewright.analysis.fact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The closed vocabulary of what staff can flag in a note, in plain words.
public final class NoteFlags {

    private static final Map<String, String> CLAUSES = new TreeMap<>(Map.ofEntries(
            Map.entry("third-party-speaks", "another person spoke for %s"),
            Map.entry("appears-coerced", "%s appeared to act under pressure"),
            Map.entry("documents-held-by-other", "the identity papers or bank card of %s were held by another person"),
            Map.entry("lives-at-workplace", "%s lives at the place of work"),
            Map.entry("unaware-of-activity", "%s did not know of the activity on the account"),
            Map.entry("cannot-explain-funds", "%s could not explain the source or purpose of the money"),
            Map.entry("online-adviser", "%s follows the advice of somebody met online"),
            Map.entry("family-reports-confinement", "the family of %s reports that this person cannot leave"),
            Map.entry("withholds-information", "%s would not give information that was asked for"),
            Map.entry("cannot-be-reached", "%s could not be reached at the phone or address on file"),
            Map.entry("acts-for-another", "%s said to act for another person"),
            Map.entry("documents-seen", "documents about the activity of %s were seen"),
            Map.entry("site-visited", "the premises of %s were visited"),
            Map.entry("business-confirmed", "the business of %s was confirmed")));

    private static final Set<String> IN_FAVOUR = Set.of("documents-seen", "site-visited", "business-confirmed");

    private NoteFlags() {}

    public static boolean isKnown(String flag) {
        return CLAUSES.containsKey(flag);
    }

    public static Set<String> known() {
        return new TreeSet<>(CLAUSES.keySet());
    }

    /// Whether a flag speaks against suspicion.
    public static boolean isInFavour(String flag) {
        return IN_FAVOUR.contains(flag);
    }

    /// What a flag says of somebody: `another person spoke for Ann Lee`. An unknown flag is printed as it is.
    public static String clause(String flag, String whom) {
        String clause = CLAUSES.get(flag);
        return clause == null ? "a note was flagged for " + whom : clause.formatted(whom);
    }
}
