package io.casewright.analysis.view;

import io.casewright.casefile.Counterparty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One counterparty of one customer, with what passed between them.
///
/// @param key what tells it from another: account, else folded name
/// @param name as first written by a payment; somebody outside the bank may have chosen it
/// @param isPerson whether it can be a natural person: no name, or one without company form and trade word
/// @param in bookings that it paid, in the order of booking
/// @param out bookings that it was paid, in the order of booking
public record OtherSide(
        String key,
        Optional<String> name,
        Optional<String> account,
        Optional<String> country,
        boolean isPerson,
        Slice in,
        Slice out) {

    private static final Set<String> TRADE =
            Set.of(("ltd limited llc inc incorporated corp corporation co company gmbh ag sa srl plc pte pty bv oy "
                            + "ab kk group holding holdings trading trader traders exchange service services bank fund "
                            + "foundation trust agency shop store market supplies supply logistics hotel inn church relief "
                            + "association society farm farms import imports export exports international global partners "
                            + "solutions insurance utilities energy water electric power telecom mobile mart food foods "
                            + "payroll government treasury city county department school university college clinic hospital "
                            + "pharmacy cafe restaurant grill rent apartments advisory property properties capital invest "
                            + "investment investments wallet crypto coin pay merchant merchants consulting construction labor "
                            + "labour marketplace ads advert adverts motel lodge suites taxi rides ride cash atm branch "
                            + "grocery grocers fuel gas station tax internet wireless media studio salon spa wellness nails "
                            + "gym cinema books electronics hardware bakery the of and"
                            + " cooperative productions film films fishing care homes lettings estates committee clinics"
                            + " clearance bureau settlement settlements reader payout payouts terminal dispatch office offices"
                            + " industries enterprises systems works")
                    .split(" "));

    private static final Set<String> IDEOGRAPHIC_TRADE = Set.of("公司", "会社", "銀行", "银行", "商", "集团", "集團", "店");

    /// Whether it can be a natural person: no name is known, or one of at least two words without digits or trade.
    static boolean readsLikeAPerson(Counterparty other) {
        if (other.name().isEmpty()) {
            return true;
        }
        String folded = other.name().get().strip().toLowerCase(Locale.ROOT);
        boolean digits = folded.chars().anyMatch(Character::isDigit);
        return !digits && isOfSeveralParts(folded) && holdsNoTrade(folded);
    }

    /// Names in scripts without blanks are whole without one.
    private static boolean isOfSeveralParts(String folded) {
        boolean ideographs = folded.codePoints().anyMatch(Character::isIdeographic);
        return ideographs ? IDEOGRAPHIC_TRADE.stream().noneMatch(folded::contains) : folded.indexOf(' ') > 0;
    }

    private static boolean holdsNoTrade(String folded) {
        int from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at < folded.length() && Character.isLetter(folded.charAt(at))) {
                continue;
            }
            if (TRADE.contains(folded.substring(from, at))) {
                return false;
            }
            from = at + 1;
        }
        return true;
    }

    /// Name, else account, else nothing that could be printed.
    public Optional<String> label() {
        return name.or(() -> account);
    }
}
