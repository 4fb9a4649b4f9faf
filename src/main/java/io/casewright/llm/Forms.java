package io.casewright.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.stream.Collectors;

/// A [SentenceForm] in the words of those who can be held to it.
final class Forms {

    private static final int MOST_CITATIONS = 4;
    private static final int LONGEST_SENTENCE = 400;

    private Forms() {}

    /// `{"sentences": [{"text": "…", "cites": ["F1"]}]}` with the ids that there are.
    static ResponseFormat schema(SentenceForm form) {
        JsonObjectSchema sentence = JsonObjectSchema.builder()
                .addProperty(
                        "text",
                        JsonStringSchema.builder()
                                .description("one sentence, without ids")
                                .build())
                .addProperty(
                        "cites",
                        JsonArraySchema.builder()
                                .description("ids of the evidence that carries it")
                                .items(JsonEnumSchema.builder()
                                        .enumValues(form.ids())
                                        .build())
                                .build())
                .required("text", "cites")
                .additionalProperties(false)
                .build();
        JsonObjectSchema root = JsonObjectSchema.builder()
                .addProperty(
                        "sentences", JsonArraySchema.builder().items(sentence).build())
                .required("sentences")
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("cited_sentences")
                        .rootElement(root)
                        .build())
                .build();
    }

    /// A GBNF grammar: one sentence a line, each with one to four ids that there are, or `NO ANSWER`.
    static String grammar(SentenceForm form) {
        String ids = form.ids().stream().map(id -> '"' + id + '"').collect(Collectors.joining(" | "));
        return """
                root ::= "NO ANSWER" | line{1,%d}
                line ::= text cite{1,%d} "\\n"
                text ::= [A-Z0-9{] [^\\[\\]\\n\\r\\t]{8,%d}
                cite ::= "[" id "]"
                id ::= %s
                """.formatted(form.most(), MOST_CITATIONS, LONGEST_SENTENCE, ids.isEmpty() ? "\"F0\"" : ids);
    }
}
