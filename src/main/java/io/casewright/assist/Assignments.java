package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.assist.AnswerMaking.Order;
import io.casewright.casefile.Dossier;
import io.casewright.evidence.CaseId;
import io.casewright.llm.Errand;
import io.casewright.llm.LanguageModel;
import io.casewright.pseudonym.Identifier;
import io.casewright.pseudonym.LedgerIdentifiers;
import io.casewright.pseudonym.Pseudonyms;
import io.casewright.writing.Assignment;
import io.casewright.writing.Brief;
import io.casewright.writing.Outline;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Set;

/// An order as a writer gets it: the outline, the ledger, and on whose behalf a model may be asked.
@Singleton
final class Assignments {

    /// A question has an answer and its repairs; a narrative or an explanation has a call for each section too.
    private static final int CALLS_OF_A_QUESTION = 4;

    private static final int CALLS_OF_A_TEXT = 24;

    private static final String SALT = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int SALT_LETTERS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AnswerMaking.OutlineOf outlines;
    private final LanguageModel model;

    Assignments(AnswerMaking.OutlineOf outlines, LanguageModel model) {
        this.outlines = outlines;
        this.model = model;
    }

    Assignment of(Order order, Evidence evidence) {
        Errand errand = model.isConfigured() ? errand(order, evidence) : Errand.NONE;
        Outline outline = order.commission()
                .map(Commission::outline)
                .orElseGet(() -> outlines.outline(order.kind().outline()));
        Brief brief = order.commission().map(Commission::brief).orElse(Brief.NONE);
        return new Assignment(outline, evidence.ledger(), errand, brief);
    }

    /// On whose behalf a model is asked once what a question about a dossier means.
    static Errand reading(Access access, Dossier dossier) {
        return new Errand(
                access.caller().id(),
                dossier.caseFile().map(each -> each.id().value()),
                1,
                Pseudonyms.of(DossierIdentifiers.of(dossier), salt()));
    }

    private static Errand errand(Order order, Evidence evidence) {
        Set<Identifier> identifiers = new LinkedHashSet<>(LedgerIdentifiers.of(evidence.ledger()));
        evidence.dossier().map(DossierIdentifiers::of).ifPresent(identifiers::addAll);
        boolean question = order.kind() == AnswerKind.CASE_ANSWER || order.kind() == AnswerKind.TYPOLOGY_ANSWER;
        return new Errand(
                order.access().caller().id(),
                order.caseId().map(CaseId::value),
                question ? CALLS_OF_A_QUESTION : CALLS_OF_A_TEXT,
                Pseudonyms.of(identifiers, salt()));
    }

    /// Letters that no evidence can know.
    private static String salt() {
        StringBuilder salt = new StringBuilder();
        for (int letter = 0; letter < SALT_LETTERS; letter++) {
            salt.append(SALT.charAt(RANDOM.nextInt(SALT.length())));
        }
        return salt.toString();
    }
}
