package io.casewright.assist;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.casewright.checking.Verdict;

/// The form in which answers are kept. What callers see is made from an [Answer] by the API, not from this.
final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Verdict.class, KindOfVerdict.class)
            .build();

    private AnswerJson() {}

    static String write(Answer answer) {
        try {
            return MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer %s cannot be written as JSON".formatted(answer.id()), e);
        }
    }

    static Answer read(String json) {
        try {
            return MAPPER.readValue(json, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
    @JsonAutoDetect(
            fieldVisibility = Visibility.ANY,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Verdict.Supported.class, name = "supported"),
        @JsonSubTypes.Type(value = Verdict.Uncited.class, name = "uncited"),
        @JsonSubTypes.Type(value = Verdict.UnknownCitation.class, name = "unknown-citation"),
        @JsonSubTypes.Type(value = Verdict.Unsupported.class, name = "unsupported")
    })
    private interface KindOfVerdict {}
}
