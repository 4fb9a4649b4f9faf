package io.casewright.analysis.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.inquiry.Discretion.Addressee;
import io.casewright.analysis.inquiry.Discretion.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

    private static final List<String> SECRET = List.of("Bo Chan", "AL-07", "CASE-3");

    @Test
    void askingACustomerAboutTheirOwnAffairsIsOrdinary() {
        assertThat(customer(Mention.OWN_AFFAIRS, "Which papers show where the cash comes from?"))
                .isEqualTo(Discretion.ORDINARY_DUE_DILIGENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do you know bo chan?",
                "What were the payments of AL-07 for?",
                "Have you heard of CASE-3?",
                "Why do you launder money?",
                "Did somebody raise an alert?",
                "Are you a victim?",
                "Is this suspicious?"
            })
    void wordsThatGiveSomethingAwayTipOffWhateverWasDeclared(String words) {
        assertThat(customer(Mention.OWN_AFFAIRS, words)).isEqualTo(Discretion.LIKELY_TO_TIP_OFF);
    }

    @Test
    void whatSpeaksOfAnotherPartyAnAlertOrASuspicionTipsOff() {
        for (Mention mention : List.of(Mention.OTHER_PARTY, Mention.ALERT, Mention.SUSPICION)) {
            assertThat(customer(mention, "What is this?")).isEqualTo(Discretion.LIKELY_TO_TIP_OFF);
        }
    }

    @Test
    void whoeverElseIsAskedMayPassItOnAndStaffMayNot() {
        assertThat(Discretion.of(Addressee.OTHER_PARTY, Mention.OWN_AFFAIRS, "How are you?", SECRET))
                .isEqualTo(Discretion.LIKELY_TO_TIP_OFF);
        assertThat(Discretion.of(Addressee.STAFF, Mention.SUSPICION, "What of Bo Chan?", SECRET))
                .isEqualTo(Discretion.ORDINARY_DUE_DILIGENCE);
    }

    private static Discretion customer(Mention mention, String words) {
        return Discretion.of(Addressee.CUSTOMER, mention, words, SECRET);
    }
}
