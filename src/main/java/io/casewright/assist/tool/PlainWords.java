package io.casewright.assist.tool;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that restrict nothing in a question about payments, and the English names of countries.
final class PlainWords {

    /// Read past: a question with other words left over asks for something that no rule understood.
    private static final Set<String> HARMLESS = Set.of("""
            a an the of in on at to from by with for and or is are was were be been being am do does did done
            has have had how much many what which who whom whose when that this these those it its he she they
            we i me us him her his hers them their there here please tell give show list say can could would you
            know see get got make made makes go goes went come came comes into onto out over during through via
            using between per each every one ones different distinct unique money amount amounts value values
            sum sums payment payments transaction transactions transfer transfers transferred transferring
            booking bookings account accounts customer customers client clients subject subjects case record
            records recorded books any all total totals totalled altogether so far across overall figure figures
            number numbers name named called only together up add adds added then also again ever period time
            times paid pay pays sent send receive received moved move what's who's how's let's it's cash funds
            as compared compare than more less most least entire whole full history activity date dates day days
            amounted amounting ok okay thanks now
            """.strip().split("\\s+", -1));

    /// What introduces a name and is none.
    private static final Set<String> COMMON = Set.of("""
            ltd limited llc inc incorporated corp corporation co company gmbh ag sa srl plc pte pty bv fze trading group
            holding holdings capital partners foundation fund business shop store trust bank wire wires card cards atm fee fees cheque check deposit deposits withdrawal withdrawals credit
            credits debit debits average median largest biggest smallest highest lowest first last latest
            earliest top main usd eur gbp chf jpy cny hkd sgd thb php january february march april may june july
            august september october november december monday tuesday wednesday thursday friday saturday sunday
            month months monthly year quarter week balance crypto exchange counterparty counterparties payee
            payees payer payers country countries abroad channel channels share percentage percent count virtual
            asset assets next previous before after since until mobile service services direct salary wages
            payroll people persons recipients senders sender recipient why victim victims alert alerts
            suspicious risk laundering typology
            """.strip().split("\\s+", -1));

    private static final Map<String, String> COUNTRIES = countries();
    private static final Pattern COUNTRY =
            Pattern.compile("\\b(?:(in|from|to|with|via|through|into|of|for|and|or) )?(?:the )?"
                    + "(?:country (?:of )?)?("
                    + COUNTRIES.keySet().stream()
                            .sorted((one, other) -> other.length() - one.length())
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|"))
                    + ")(?![\\p{L}\\d-])");

    private PlainWords() {}

    static boolean isHarmless(String word) {
        return HARMLESS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isCommon(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return HARMLESS.contains(lower) || COMMON.contains(lower);
    }

    static boolean isPlace(String word) {
        return COUNTRIES.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /// A country named in a question.
    ///
    /// @param code ISO 3166-1 alpha-2
    /// @param preposition the word before it; empty where there is another
    record Place(String code, String preposition) {}

    /// The next country; it is taken.
    static Optional<Place> take(QuestionText text) {
        return text.take(COUNTRY).map(PlainWords::place);
    }

    private static Place place(MatchResult found) {
        String preposition = Optional.ofNullable(found.group(1)).orElse("");
        return new Place(Optional.ofNullable(COUNTRIES.get(found.group(2))).orElse(""), preposition);
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        Map<String, String> more = new HashMap<>();
        more.put("usa", "US");
        more.put("u.s.", "US");
        more.put("america", "US");
        more.put("uk", "GB");
        more.put("britain", "GB");
        more.put("great britain", "GB");
        more.put("england", "GB");
        more.put("uae", "AE");
        more.put("emirates", "AE");
        more.put("hong kong", "HK");
        more.put("macau", "MO");
        more.put("burma", "MM");
        more.put("myanmar", "MM");
        more.put("czech republic", "CZ");
        more.put("ivory coast", "CI");
        more.put("turkey", "TR");
        more.put("holland", "NL");
        countries.putAll(more);
        return Map.copyOf(countries);
    }
}
