package io.casewright.report.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.casewright.evidence.Topic;
import io.casewright.report.form.Form.ClockRule;
import io.casewright.report.form.Form.FormSection;
import io.casewright.report.form.Form.Limits;
import io.casewright.report.form.Form.Purpose;
import io.casewright.report.form.Form.RequiredField;
import io.casewright.writing.Outline;
import java.util.List;
import java.util.Optional;

/// A form as its file says it. Each key must be there; `clock` and its `days-without-subject` may be empty.
record FormFile(
        String id,
        String title,
        String jurisdiction,
        Purpose purpose,
        Limits limits,
        List<String> tone,
        List<String> codeLists,
        List<RequiredField> fields,
        @JsonSetter(nulls = Nulls.SET) Optional<Clock> clock,
        List<String> unverified,
        List<Section> sections) {

    record Clock(
            int days,
            boolean businessDays,
            @JsonSetter(nulls = Nulls.SET) Optional<Integer> daysWithoutSubject,
            String source) {}

    record Section(
            String id,
            String title,
            List<String> questions,
            List<Topic> topics,
            List<String> with,
            List<String> without,
            int sentences) {

        FormSection section() {
            return new FormSection(new Outline.Section(id, title, topics, with, without, false, sentences), questions);
        }
    }

    Form form() {
        return new Form(
                id,
                title,
                jurisdiction,
                purpose,
                sections.stream().map(Section::section).toList(),
                limits,
                tone,
                codeLists,
                fields,
                clock.map(rule ->
                        new ClockRule(rule.days(), rule.businessDays(), rule.daysWithoutSubject(), rule.source())),
                unverified);
    }
}
