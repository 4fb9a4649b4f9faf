package io.casewright.api;

import io.casewright.report.form.Form;
import io.casewright.report.form.Form.ClockRule;
import io.casewright.report.form.Form.FormSection;
import io.casewright.report.form.Form.Limits;
import io.casewright.report.form.Form.Purpose;
import io.casewright.report.form.Form.RequiredField;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A form as callers see it.
@Schema(name = "Form", description = "A form that reports are written in.")
record FormBody(
        @Schema(examples = "fincen-sar") String id,
        String title,

        @Schema(description = "ISO 3166-1 alpha-2 code, or any")
        String jurisdiction,

        Purpose purpose,
        LimitsBody limits,
        List<SectionBody> sections,

        @Schema(description = "What the writer keeps to") List<String> tone,

        @Schema(description = "Ids of the lists that its codes come from")
        List<String> codeLists,

        List<FieldBody> fields,

        @Schema(description = "How long there is to file; absent where no rule is known")
        Optional<ClockRuleBody> clock,

        @Schema(description = "What in this form could not be checked at its source")
        List<String> unverified) {

    static FormBody of(Form form) {
        return new FormBody(
                form.id(),
                form.title(),
                form.jurisdiction(),
                form.purpose(),
                LimitsBody.of(form.limits()),
                form.sections().stream().map(SectionBody::of).toList(),
                form.tone(),
                form.codeLists(),
                form.fields().stream().map(FieldBody::of).toList(),
                form.clock().map(ClockRuleBody::of),
                form.unverified());
    }

    @Schema(name = "FormLimits", description = "In UTF-16 units, as forms count characters.")
    record LimitsBody(
            int characters,

            @Schema(description = "Of one field of the form")
            int block,

            @Schema(description = "How many such fields there are")
            int blocks,

            @Schema(description = "Whether line ends survive")
            boolean paragraphs,

            String source) {

        static LimitsBody of(Limits limits) {
            return new LimitsBody(
                    limits.characters(), limits.block(), limits.blocks(), limits.paragraphs(), limits.source());
        }
    }

    @Schema(name = "FormSection")
    record SectionBody(String id, String title, List<String> questions) {

        static SectionBody of(FormSection section) {
            return new SectionBody(section.id(), section.title(), section.questions());
        }
    }

    @Schema(name = "FormField")
    record FieldBody(String id, String title, boolean unknownAllowed) {

        static FieldBody of(RequiredField field) {
            return new FieldBody(field.id(), field.title(), field.unknownAllowed());
        }
    }

    @Schema(name = "FormClock")
    record ClockRuleBody(int days, boolean businessDays, Optional<Integer> daysWithoutSubject, String source) {

        static ClockRuleBody of(ClockRule rule) {
            return new ClockRuleBody(rule.days(), rule.businessDays(), rule.daysWithoutSubject(), rule.source());
        }
    }
}
