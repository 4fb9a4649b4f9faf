package io.casewright.assist.tool;

import io.casewright.assist.tool.PlainWords.Place;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads direction, channels and countries.
final class FilterReader {

    /// In the order of reading: longer words before what they hold.
    private static final Map<Pattern, Set<Channel>> CHANNELS = channels();

    private static final Pattern BOTH_WAYS = Pattern.compile(
            "\\b(?:in and out|out and in|in or out|incoming and outgoing|credits? and debits?|both ways|both directions|"
                    + "either way|either direction|in either direction|turnover)\\b");
    /// "How many different people" and the like, not "which people were".
    private static final String ASKED_AFTER =
            "(?:which|how many)(?: (?!was\\b|were\\b|is\\b|are\\b|did\\b|money\\b|cash\\b)[\\p{L}]+){1,3}?";
    private static final Pattern PAID_IN = Pattern.compile(
            "\\b(?:paid|pays?|sent|sends?|transferred|wired) (?:into|him|her|them|the (?:customer|subject|company))\\b"
                    + "|\\bwas (?:he|she|it) (?:paid|sent)\\b|\\bwere they (?:paid|sent)\\b"
                    + "|\\b(?:who|" + ASKED_AFTER + ")(?: has| have| all)? (?:paid|pays?|sent|sends|transferred|"
                    + "deposited|credited|funded)\\b(?! to| by)"
                    + "|\\bfrom (?:whom|whose|where|which)\\b|\\bwhom?\\b[^?]*\\bfrom\\b *[?\\x01]?$|\\bcome from\\b");
    private static final Pattern PAID_OUT =
            Pattern.compile("\\b(?:who|" + ASKED_AFTER + ")(?: has| have| all)? (?:receive[ds]?|got|gets?)\\b"
                    + "|\\bto (?:whom|whose|where|which)\\b|\\bwhere did [^?]* go\\b");
    /// What a counterparty, whose name is taken, did: for the customer it is the other way round.
    private static final String OTHER_DID = "\\b(?:did|do|does|has|have) (?:the )?\\x01[\\x01 ]*";

    private static final Pattern OTHER_RECEIVED = Pattern.compile(OTHER_DID + "(?:receive[ds]?|gets?|got)\\b");
    private static final Pattern OTHER_PAID =
            Pattern.compile(OTHER_DID + "(?:pa(?:y|id)|sen[dt]|transfer(?:red)?|deposit(?:ed)?|wired?)\\b(?! to| out)");
    private static final Pattern IN_WORDS = Pattern.compile(
            "\\b(?:receiv(?:e|es|ed|ing)|receipts?|incoming|inbound|credits?|credited|c[ao]me(?:s)? in|coming in|money in|"
                    + "inflows?|deposit(?:s|ed|ing)?|pa(?:id|ys?|yments?) into|paid in(?= *(?:[?.]|$|by |from |since |in |on |during |\\x01))|payers?|senders?|took in|takes? in|"
                    + "earn(?:s|ed)?|income|arriv(?:e|es|ed|ing)|brought in|gets?|got)\\b");
    private static final Pattern OUT_WORDS = Pattern.compile(
            "\\b(?:sent|sends?|sending|paid(?: out)?|pays?|paying|spen[dt]s?|spending|outgoing|outbound|debits?|debited|"
                    + "went out|go(?:es)? out|going out|left|leaves?|leaving|withdr[ae]w(?:s|n|als?|ing)?|transferred|wired|"
                    + "moved|money out|outflows?|payees?|recipients?|beneficiar(?:y|ies)|remitted|forwarded|took out|"
                    + "taken out|sent out|sent on|expenses?|expenditures?)\\b");
    private static final Pattern ABROAD = Pattern.compile(
            "\\b(?:(from|to|in|of) )?(?:abroad|overseas|foreign (?:countries|banks?|accounts?)|other countries|"
                    + "cross-border|crossborder|international(?:ly)?)\\b");

    private static final Pattern WITHDRAWAL = Pattern.compile("\\bwithdr[ae]w");
    private static final Pattern WIRED = Pattern.compile("\\bwired\\b");
    private static final Pattern EXCHANGE =
            Pattern.compile("\\b(?=(from|to|into) (?:an? |the )?(?:virtual|crypto|digital|bitcoin|exchange))");

    private final QuestionText text;
    private final Set<String> countries = new HashSet<>();
    private boolean abroad;
    private Optional<Direction> place = Optional.empty();

    FilterReader(QuestionText text) {
        this.text = text;
    }

    private static Map<Pattern, Set<Channel>> channels() {
        Map<Pattern, Set<Channel>> channels = new LinkedHashMap<>();
        put(
                channels,
                "cash (?=deposit|withdr|payment)|(?:in|by|as|of|using) cash|cash|banknotes?",
                Channel.CASH,
                Channel.ATM);
        put(channels, "(?:at |from |by |through )?(?:an? |the )?(?:atms?|cash machines?)", Channel.ATM);
        put(channels, "(?:at |over )(?:a |the )?(?:counter|branch(?:es)?)", Channel.CASH);
        put(channels, "(?:by )?(?:international )?wires?(?: transfers?)?", Channel.WIRE);
        put(channels, "(?:by )?(?:bank|credit) transfers?", Channel.TRANSFER);
        put(
                channels,
                "(?:by |with |on )?(?:an? |the )?(?:debit |credit )?cards?(?: payments?| purchases?)?",
                Channel.CARD);
        put(channels, "(?:by )?(?:cheques?|checks?)", Channel.CHEQUE);
        put(channels, "(?:by )?direct debits?", Channel.DIRECT_DEBIT);
        put(channels, "(?:as |in )?(?:payroll|salar(?:y|ies)|wages?)", Channel.PAYROLL);
        put(channels, "(?:by )?(?:peer[- ]to[- ]peer|p2p)(?: payments?| transfers?)?", Channel.PEER_TO_PEER);
        put(channels, "(?:by )?mobile[- ]money", Channel.MOBILE_MONEY);
        put(
                channels,
                "(?:by |through )?(?:money[- ]services?(?: business(?:es)?)?|remittances?|msbs?)",
                Channel.MONEY_SERVICE);
        put(
                channels,
                "(?:virtual[- ]assets?|crypto(?:currenc(?:y|ies))?|digital[- ]assets?|bitcoin)(?: exchanges?)?|exchanges?",
                Channel.VIRTUAL_ASSET);
        put(channels, "(?:as |in |for )?fees?", Channel.FEE);
        return channels;
    }

    private static void put(Map<Pattern, Set<Channel>> channels, String words, Channel... meant) {
        channels.put(Pattern.compile("\\b(?:" + words + ")\\b"), EnumSet.copyOf(Set.of(meant)));
    }

    /// To be read before direction, which some channels' words tell.
    Set<Channel> readChannels() {
        Set<Channel> found = EnumSet.noneOf(Channel.class);
        text.take(EXCHANGE).ifPresent(match -> note(match.group(1)));
        CHANNELS.forEach((pattern, meant) -> {
            if (text.takeAll(pattern)) {
                found.addAll(meant);
            }
        });
        if (text.has(WIRED)) {
            found.add(Channel.WIRE);
        }
        if (found.isEmpty() && text.has(WITHDRAWAL)) {
            return EnumSet.of(Channel.CASH, Channel.ATM);
        }
        return found.contains(Channel.CASH) && mentionsMachinesOnly() ? EnumSet.of(Channel.ATM) : found;
    }

    /// "Cash from cash machines" is what machines paid out.
    private boolean mentionsMachinesOnly() {
        return text.asked().toLowerCase(java.util.Locale.ROOT).matches(".*\\b(?:cash machines?|atms?)\\b.*");
    }

    /// Reads the countries; the word before one may tell the direction.
    Set<String> readCountries() {
        Optional<Place> next = PlainWords.take(text);
        while (next.isPresent()) {
            Place found = next.get();
            countries.add(found.code());
            note(found.preposition());
            next = PlainWords.take(text);
        }
        text.take(ABROAD).ifPresent(found -> {
            abroad = true;
            note(Optional.ofNullable(found.group(1)).orElse(""));
        });
        return countries;
    }

    boolean isAbroad() {
        return abroad;
    }

    private void note(String preposition) {
        if (place.isEmpty()) {
            place = direction(preposition);
        }
    }

    /// The direction for the customer, where the question says what somebody else did: "did the exchange receive". To
    /// be
    /// read before channels, whose words may be such deeds.
    Optional<Direction> readDeedOfOther() {
        if (text.take(OTHER_RECEIVED).isPresent()) {
            return Optional.of(Direction.OUT);
        }
        return text.take(OTHER_PAID).map(found -> Direction.IN);
    }

    /// @param before the word before the counterparty's name
    Optional<Direction> readDirection(String before) {
        boolean both = text.takeAll(BOTH_WAYS);
        boolean paidIn = text.takeAll(PAID_IN);
        boolean paidOut = text.takeAll(PAID_OUT);
        boolean in = text.takeAll(IN_WORDS);
        boolean out = text.takeAll(OUT_WORDS);
        if (both) {
            return Optional.empty();
        }
        if (paidOut) {
            return Optional.of(Direction.OUT);
        }
        if (paidIn || before.equals("by")) {
            return Optional.of(Direction.IN);
        }
        return in || out ? one(in, out) : direction(before).or(() -> place);
    }

    /// Words for both directions tell none.
    private static Optional<Direction> one(boolean in, boolean out) {
        if (in && out) {
            return Optional.empty();
        }
        return Optional.of(in ? Direction.IN : Direction.OUT);
    }

    private static Optional<Direction> direction(String preposition) {
        return switch (preposition) {
            case "from", "by" -> Optional.of(Direction.IN);
            case "to", "into", "at" -> Optional.of(Direction.OUT);
            default -> Optional.empty();
        };
    }
}
