package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Account;
import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import io.casewright.casefile.Transaction;
import io.casewright.knowledge.Indicator;
import io.casewright.knowledge.KnowledgeBase;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nationality, sex, religion, ethnicity and the like are no input of any test, because no record holds them.
class ProtectedTraitsTest {

    private static final Set<String> TRAITS = Set.of(
            "nationality",
            "citizenship",
            "gender",
            "sex",
            "religion",
            "faith",
            "ethnicity",
            "race",
            "skin",
            "caste",
            "orientation");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Customer.class,
                Account.class,
                BeneficialOwner.class,
                Contact.class,
                Counterparty.class,
                ExpectedActivity.class,
                Note.class,
                Party.class,
                Transaction.class,
                Transaction.Origin.class
            })
    void noRecordHoldsAProtectedTrait(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            assertThat(TRAITS).doesNotContain(component.getName().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void noTestOfTheLibraryReadsOne() {
        for (Indicator indicator : KnowledgeBase.load().indicators()) {
            assertThat(indicator.test().keySet()).as(indicator.id()).doesNotContainAnyElementsOf(TRAITS);
        }
    }
}
