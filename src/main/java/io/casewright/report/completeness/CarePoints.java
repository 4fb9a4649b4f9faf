package io.casewright.report.completeness;

import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.completeness.Completeness.Lack;
import io.casewright.report.completeness.Completeness.Point;
import io.casewright.report.form.Form.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// The points of the checklist on what a report owes to people and to its readers: potential victims, identifiers of
/// scams, what was done, confidentiality, and words of its own.
final class CarePoints {

    private static final Set<String> SCAM_SIGNS = Set.of("finding.SC-", "finding.CEF-", "finding.VA-");
    private static final String TRAFFICKING_SIGN = "finding.HT-";

    private static final Pattern DONE = Pattern.compile(
            "(?i)\\b(restrict|block|froze|freez|clos|exit|escalat|refus|stopp|contact|review|monitor|decid|clear|ask|visit)\\w*");
    private static final Pattern PAPERS =
            Pattern.compile("(?i)\\b(document|attach|enclos|invoice|contract|statement of account|copy|copies)\\w*");

    /// Words that tell a reader of another report, or of somebody else's investigation; not Hong Kong, which is a
    /// special
    /// administrative region.
    private static final Pattern OTHER_REPORT = Pattern.compile(
            "\\b(?:SARs?(?! China)|STRs?|SMRs?)\\b|(?i:\\bsuspicious (?:activity|transaction|matter) reports?\\b|\\bsubpoenas?\\b"
                    + "|\\bproduction orders?\\b|\\b314\\(a\\)|\\blaw enforcement (?:request|inquiry|investigation)s?\\b)");

    /// From here on a narrative is called boilerplate; the same as what a report's measures say.
    private static final double BOILERPLATE = 0.8;

    private static final int MOST_NAMED = 4;

    private final Told told;
    private final Filing filing;

    CarePoints(Told told) {
        this.told = told;
        this.filing = told.filing();
    }

    Point victims() {
        String requirement =
                "Where people may be exploited: what staff saw, all potential victims named as such, none of them a subject";
        List<FiledParty> victims = filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.POTENTIAL_VICTIM
                        || party.party().role() == PartyRole.POTENTIAL_VICTIM)
                .toList();
        if (victims.isEmpty() && !told.cites(TRAFFICKING_SIGN)) {
            return Point.notApplicable(9, requirement);
        }
        List<Lack> lacks = new ArrayList<>();
        victims.stream()
                .filter(party -> party.filedAs() == FiledAs.SUBJECT)
                .forEach(party -> lacks.add(new Lack(
                        "%s is a potential victim and filed as a subject, which must not be."
                                .formatted(party.party().name()),
                        "the parties of the report")));
        List<String> unnamed = victims.stream()
                .map(party -> party.party().name())
                .filter(name -> !told.says(name))
                .toList();
        if (!unnamed.isEmpty()) {
            lacks.add(new Lack(
                    "%d of %d potential victims are not named, such as %s."
                            .formatted(
                                    unnamed.size(),
                                    victims.size(),
                                    String.join(", ", unnamed.subList(0, Math.min(MOST_NAMED, unnamed.size())))),
                    "the parties of the case"));
        }
        if (!told.citesTopic("NOTE")) {
            lacks.add(told.lack(
                    "What staff saw is not told.",
                    fact -> fact.topic().equals("NOTE"),
                    "the staff at the branches where the customers were seen"));
        }
        return Point.of(9, requirement, 3, lacks);
    }

    Point identifiers() {
        String requirement = "Where it is a scam: wallets, addresses on networks, telephone numbers, e-mail addresses";
        Map<String, Set<String>> known = recorded();
        if (SCAM_SIGNS.stream().noneMatch(told::cites) || known.isEmpty()) {
            return Point.notApplicable(10, requirement);
        }
        List<Lack> lacks = new ArrayList<>();
        known.forEach((kind, values) -> {
            if (values.stream().noneMatch(told::says)) {
                lacks.add(new Lack(
                        "none of %d %s on record is told".formatted(values.size(), kind),
                        String.join(", ", values.stream().limit(MOST_NAMED).toList())));
            }
        });
        return Point.of(10, requirement, known.size(), lacks);
    }

    private Map<String, Set<String>> recorded() {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        for (CustomerRecords records : filing.dossier().customers()) {
            for (Transaction transaction : records.transactions()) {
                transaction.detail("wallet").ifPresent(wallet -> note(known, "wallets", wallet));
                transaction.origin().ip().ifPresent(address -> note(known, "addresses on the internet", address));
            }
            records.events().forEach(event -> {
                event.detail("wallet").ifPresent(wallet -> note(known, "wallets", wallet));
                event.detail("phone").ifPresent(phone -> note(known, "telephone numbers", phone));
                event.detail("email").ifPresent(email -> note(known, "e-mail addresses", email));
            });
        }
        return known;
    }

    private static void note(Map<String, Set<String>> known, String kind, String value) {
        known.computeIfAbsent(kind, each -> new LinkedHashSet<>()).add(value);
    }

    Point action() {
        List<Lack> lacks = new ArrayList<>();
        if (told.lines().stream()
                .noneMatch(line -> DONE.matcher(line.sentence().text()).find())) {
            lacks.add(told.lack(
                    "It is not said what was done, and who decided it.",
                    fact -> fact.topic().equals("NOTE") || fact.computation().startsWith("alert.outcome."),
                    "the notes of the case; else write it in your own words"));
        }
        if (told.lines().stream()
                .noneMatch(line -> PAPERS.matcher(line.sentence().text()).find())) {
            lacks.add(told.lack(
                    "Supporting documents are not named.",
                    fact -> fact.computation().startsWith("gap.documents"),
                    "the attachments of the case"));
        }
        return Point.of(11, "Says what was done, who decided it, and which documents there are", 2, lacks);
    }

    Point confidential() {
        List<Lack> lacks = told.lines().stream()
                .filter(line -> line.cites("history.case.")
                        || OTHER_REPORT.matcher(line.sentence().text()).find())
                .filter(line -> filing.form().purpose() != Purpose.CONTINUING || line.cites("history.case."))
                .map(line -> new Lack(
                        "“%s” tells of another report, case or investigation."
                                .formatted(line.sentence().text()),
                        "section \"%s\"".formatted(line.section().title())))
                .toList();
        return Point.of(12, "Reveals no other report and no other investigation", 1, lacks);
    }

    /// @param likeness share of the report's runs of words that stand in the nearest earlier one too; empty where there
    ///     is none
    Point own(OptionalDouble likeness) {
        String requirement = "Is no boilerplate: its words are not those of an earlier report";
        if (likeness.isEmpty()) {
            return Point.notApplicable(13, requirement);
        }
        List<Lack> lacks = likeness.getAsDouble() < BOILERPLATE
                ? List.of()
                : List.of(new Lack(
                        "%d %% of its runs of words stand in an earlier report too; say what is particular to this case."
                                .formatted(Math.round(likeness.getAsDouble() * 100)),
                        "the measures of this report name the earlier one"));
        return Point.of(13, requirement, 1, lacks);
    }
}
