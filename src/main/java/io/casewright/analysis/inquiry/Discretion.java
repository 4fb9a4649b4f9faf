package io.casewright.analysis.inquiry;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/// Whether a question may be asked in the ordinary course of business.
///
/// Telling a customer, or anybody who may pass it on, that a report or an investigation exists or is thought of
/// is an offence in most countries. A bank may and must, however, know its customer: asking somebody about
/// their own person, business, payments and papers is what any customer is asked at any time and gives nothing
/// away. So a question counts as likely to tip off when
///
/// 1. it goes to anybody but the customer it is about or the bank's own staff, for whoever is asked learns who
///    is looked at;
/// 2. it speaks of another party, of an alert, a case or a report, or of a crime or a suspicion, which the
///    customer cannot know the bank to have in mind; or
/// 3. its words hold the name of another party, the id of an alert or a case, or a word that suspects, whatever
///    it was declared to speak of: the marking does not rest on the declaration alone.
///
/// In doubt it counts as likely to tip off. The marking is advice for a person; national rules go before it.
public enum Discretion {
    ORDINARY_DUE_DILIGENCE,
    LIKELY_TO_TIP_OFF;

    private static final Set<String> TELLING = Set.of(
            "suspic",
            "suspect",
            "launder",
            "traffick",
            "alert",
            "investigat",
            "report to",
            "unusual",
            "red flag",
            "fraud",
            "scam",
            "crime",
            "criminal",
            "mule",
            "exploit",
            "coerc",
            "victim",
            "typology",
            "indicator",
            "police",
            "structuring");

    /// Who would be asked.
    public enum Addressee {
        CUSTOMER,
        STAFF,
        OTHER_PARTY
    }

    /// What a question speaks of.
    public enum Mention {
        /// The customer's own person, business, plans, payments and papers.
        OWN_AFFAIRS,
        OTHER_PARTY,
        ALERT,
        SUSPICION
    }

    /// @param words the question
    /// @param secret names of other parties, ids of alerts and cases
    static Discretion of(Addressee addressee, Mention mention, String words, Collection<String> secret) {
        if (addressee == Addressee.STAFF) {
            return ORDINARY_DUE_DILIGENCE;
        }
        boolean declared = addressee == Addressee.OTHER_PARTY || mention != Mention.OWN_AFFAIRS;
        return declared || tells(words, secret) ? LIKELY_TO_TIP_OFF : ORDINARY_DUE_DILIGENCE;
    }

    private static boolean tells(String words, Collection<String> secret) {
        String folded = words.toLowerCase(Locale.ROOT);
        boolean named = secret.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .anyMatch(each -> !each.isEmpty() && folded.contains(each));
        return named || TELLING.stream().anyMatch(folded::contains);
    }
}
