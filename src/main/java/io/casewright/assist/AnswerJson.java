package io.casewright.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// The form in which answers are kept. What callers see is made from an [Answer] by the API, not from this.
final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
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
}
