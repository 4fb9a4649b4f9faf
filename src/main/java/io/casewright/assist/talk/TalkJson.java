package io.casewright.assist.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.casewright.assist.tool.Inquiry;

/// The form in which readings of questions and events are kept.
final class TalkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private TalkJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("part of a conversation cannot be written as JSON", e);
        }
    }

    static Inquiry inquiry(String json) {
        try {
            return MAPPER.readValue(json, Inquiry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept reading cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
