package io.casewright.assist.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads what is to be computed, where the words say it beyond doubt.
final class MeasureReader {

    private static final String NUMBER = "(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)";
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final String LARGEST = "(?:largest|biggest|highest|greatest|maximum|max|top)";
    private static final String OTHERS =
            "(?:counterpart(?:y|ies)|payers?|payees?|senders?|recipients?|beneficiar(?:y|ies)|"
                    + "people|persons?|parties|individuals|companies|merchants?|others|payors?|remitters?)";

    /// A number before or behind a superlative.
    private static final Pattern HOW_MANY = Pattern.compile(
            "\\b(?:(?:top|largest|biggest|smallest|first|last|latest|earliest|highest|lowest|main|most recent) "
                    + NUMBER + "|" + NUMBER
                    + " (?=(?:top|largest|biggest|smallest|first|last|latest|earliest|highest|lowest"
                    + "|main|most recent)\\b))");

    /// In the order of reading: what says more before what says less.
    private static final Map<Pattern, Measure> CUES = cues();

    private final QuestionText text;

    MeasureReader(QuestionText text) {
        this.text = text;
    }

    private static Map<Pattern, Measure> cues() {
        Map<Pattern, Measure> cues = new LinkedHashMap<>();
        put(
                cues,
                Measure.BALANCE,
                "how much(?: money)? (?:is|was|were)(?: left)? (?:on|in) (?:the|his|her|its|their) accounts?|"
                        + "how much(?: money)? (?:does|did|do)\\b[^?]*\\bhave(?: left)?(?= *(?:[?\\x01]|$))|"
                        + "(?:opening |closing |account |current |final )?balances?(?: of| on| at)?");
        put(
                cues,
                Measure.NET,
                "net (?:flows?|amount|total|position|sum|change|inflow|outflow)|(?:in|credits) (?:minus|less) (?:out|debits)"
                        + "|how much more (?:money )?(?:came in than (?:went )?out|went out than (?:came )?in)|on balance");
        put(
                cues,
                Measure.WEEKDAYS,
                "(?:on |in )?(?:which|what) (?:days? of the week|weekdays?)|(?:by|per|for each|on each) (?:weekday|day of the week)");
        put(
                cues,
                Measure.HOURS,
                "(?:at |in )?(?:which|what) (?:hours?|times?)(?: of (?:the )?day)?|(?:by|per|for each) hours?(?: of (?:the )?day)?");
        put(cues, Measure.MEDIAN, "medians?(?: size| amount)?|middle amount");
        put(
                cues,
                Measure.COMPARISON,
                "compar(?:e|ed|ing|ison)(?: (?:of|with|to|against|between))*|chang(?:e|ed|es)|"
                        + "differ(?:s|ed|ence)?|(?:more|less|fewer)\\b[^?]*\\bthan|versus|vs\\.?");
        put(cues, Measure.AVERAGE, "on average|averages?d?|mean|typical(?:ly)?(?: size)?");
        put(
                cues,
                Measure.SHARE,
                "(?:what|which|how (?:large|big|much)(?: of)?)(?: a| an| is the| was the)? "
                        + "(?:share|percentage|proportion|part|fraction|percent)(?: of)?|how large a part");
        put(
                cues,
                Measure.BUSIEST_MONTH,
                "(?:which|what)(?: was the| is the)?(?: calendar)? month(?: (?:had|saw|has))?"
                        + "(?: the)?(?: (?:most|largest|biggest|highest))?|(?:busiest|strongest|peak|best|largest|highest) month");
        put(
                cues,
                Measure.MONTHLY,
                "(?:per|each|every|by|a|for each|for every|in each) (?:calendar )?month|month[- ]by[- ]month|"
                        + "monthly|by months|months by months");
        put(
                cues,
                Measure.COUNTRIES,
                "(?:to |from |in )?(?:which|what) (?:other )?(?:foreign )?countr(?:y|ies)|"
                        + "(?:by|per|for each) country|how many countries|where did");
        put(
                cues,
                Measure.CHANNELS,
                "(?:through |by |via |over )?(?:which|what) channels?|(?:by|per|for each) channel|"
                        + "by what means|how was the money (?=\\x01)");
        others(cues);
        singles(cues);
        return cues;
    }

    private static void others(Map<Pattern, Measure> cues) {
        put(
                cues,
                Measure.COUNTERPARTY_COUNT,
                "(?:how many|the number of|number of|count)(?: of)?(?: the)?"
                        + "(?: (?:different|distinct|unique|separate|other|named))* " + OTHERS);
        put(cues, Measure.COUNT, "how many(?: times)?|the number of|number of|count(?: of)?|how often|how frequently");
        put(
                cues,
                Measure.COUNTERPARTIES,
                "(?:to |from |by )?whom(?: did)?|who(?! (?:is|are|was|were) (?:the )?(?:subject|"
                        + "customer|part))|(?:the )?(?:" + LARGEST
                        + "|main|most important|principal)[\\x01 ]+(?:of )?(?:the )?"
                        + OTHERS
                        + "|(?:which|what|list (?:all )?(?:the )?|show (?:me )?(?:all )?(?:the )?) ?" + OTHERS
                        + "|(?:by|per|for each) counterparty");
    }

    private static void singles(Map<Pattern, Measure> cues) {
        put(cues, Measure.LARGEST, "(?:single )?" + LARGEST + "(?: single| ever)?");
        put(cues, Measure.SMALLEST, "(?:single )?(?:smallest|lowest|minimum|min|tiniest)");
        put(cues, Measure.FIRST, "(?:very )?(?:first|earliest|oldest)|start(?:s|ed)?|beg[aiu]ns?");
        put(cues, Measure.LAST, "(?:very )?(?:last|latest|most recent|newest|recent)(?: ever)?|stop(?:s|ped)?|ceased?");
        put(
                cues,
                Measure.TOTAL,
                "how much|(?:the |in )?totals?(?: of)?|sum(?: of)?|altogether|add(?:s|ed)? up|what (?:was|is) the "
                        + "amount|turnover|totall?ed|c[ao]mes? to|amount(?:s|ed)? to|"
                        + "what (?:did|has|have|had)|volume(?: of)?|in all");
        put(
                cues,
                Measure.LIST,
                "list|show(?: me)?|enumerate|when|on (?:which|what) (?:days?|dates?)|"
                        + "(?:which|what) (?:are |were )?(?:the )?(?:payments?|transactions?|bookings?|transfers?|(?=\\x01))"
                        + "|details? of|give me");
    }

    private static void put(Map<Pattern, Measure> cues, Measure measure, String words) {
        cues.put(Pattern.compile("\\b(?:" + words + ")(?![\\p{L}\\d])"), measure);
    }

    /// How many are asked for; empty where the question does not say. To be read before [#measure()].
    Optional<Integer> howMany() {
        Optional<MatchResult> found = text.find(HOW_MANY);
        return found.map(match -> {
            int group = match.start(1) >= 0 ? 1 : 2;
            text.take(match.start(group), match.end(group));
            return number(match.group(group));
        });
    }

    private static int number(String words) {
        int named = NUMBERS.indexOf(words);
        int number = named > 0 ? named : Integer.parseInt(words);
        return Math.clamp(number, 1, Inquiry.MOST);
    }

    /// Empty where no word says it. Nothing is taken, as some words tell a direction too.
    Optional<Measure> measure() {
        return CUES.entrySet().stream()
                .filter(cue -> text.has(cue.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// Takes the words of all cues.
    void takeCues() {
        CUES.keySet().forEach(text::takeAll);
    }
}
