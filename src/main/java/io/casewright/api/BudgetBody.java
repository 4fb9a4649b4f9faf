package io.casewright.api;

import io.casewright.report.completeness.Completeness.Budget;
import io.casewright.report.completeness.Completeness.Budget.SectionUse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Room of a form and what a text takes of it.
@Schema(name = "FormBudget", description = "In UTF-16 units, as forms count characters; headings included.")
record BudgetBody(
        int characters,
        int limit,

        @Schema(description = "Negative where the text is too long")
        int left,

        @Schema(description = "Fields of the form that the text fills when each ends behind a sentence")
        int blocks,

        int mostBlocks,
        boolean fits,
        List<SectionBody> sections) {

    static BudgetBody of(Budget budget) {
        return new BudgetBody(
                budget.characters(),
                budget.limit(),
                budget.left(),
                budget.blocks(),
                budget.mostBlocks(),
                budget.fits(),
                budget.sections().stream().map(SectionBody::of).toList());
    }

    @Schema(name = "SectionBudget")
    record SectionBody(String section, int characters) {

        static SectionBody of(SectionUse use) {
            return new SectionBody(use.section(), use.characters());
        }
    }
}
