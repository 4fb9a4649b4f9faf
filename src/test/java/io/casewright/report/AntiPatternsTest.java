package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Role;
import io.casewright.report.ReviewReport.Decision;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Habits of filing software that are not ours. Fields of 4,096 characters, days moved by UTC and invented
/// countries of birth are in the tests of the exports; whoever is filed in doubt, in that of the parties.
class AntiPatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Not Accepted",
                "not sign-off",
                "sign-off?",
                "Sign-Off",
                "sign-off ",
                "sign-off, but",
                "signed-off",
                "accepted",
                "yes",
                "true",
                "{\"decision\": \"sign-off\"}"
            })
    void anApprovalThatCannotBeReadIsNone(String answer) {
        assertThat(Decision.parse(answer)).isEmpty();
    }

    @Test
    void nothingIsApprovedUnlessAReviewerDoesIt() {
        assertThat(Arrays.stream(Act.values())
                        .filter(act -> Arrays.stream(ReportState.values())
                                .anyMatch(state -> act.isPossibleIn(state)
                                        && act.reached(state) == ReportState.SIGNED_OFF
                                        && state != ReportState.SIGNED_OFF)))
                .containsExactly(Act.SIGNED_OFF);
        assertThat(Arrays.stream(Role.values()).filter(Act.SIGNED_OFF::isFor)).containsExactly(Role.REVIEWER);
    }
}
