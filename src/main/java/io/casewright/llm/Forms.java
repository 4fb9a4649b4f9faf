package io.casewright.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.casewright.llm.FieldsForm.Field;
import java.util.stream.Collectors;

/// An [AnswerForm] in the words of those who can be held to it.
final class Forms {

    private static final int MOST_CITATIONS = 4;
    private static final int LONGEST_SENTENCE = 400;
    private static final int LONGEST_WORD = 80;

    private Forms() {}

    static ResponseFormat schema(AnswerForm form) {
        return switch (form) {
            case SentenceForm sentences -> schema(sentences);
            case FieldsForm fields -> schema(fields);
        };
    }

    static String grammar(AnswerForm form) {
        return switch (form) {
            case SentenceForm sentences -> grammar(sentences);
            case FieldsForm fields -> grammar(fields);
        };
    }

    /// `{"measure": "TOTAL", "channels": ["CASH"]}`.
    private static ResponseFormat schema(FieldsForm form) {
        JsonObjectSchema.Builder root = JsonObjectSchema.builder();
        for (Field field : form.fields()) {
            JsonSchemaElement word = field.values().isEmpty()
                    ? JsonStringSchema.builder().build()
                    : JsonEnumSchema.builder().enumValues(field.values()).build();
            root.addProperty(
                    field.name(),
                    field.isList() ? JsonArraySchema.builder().items(word).build() : word);
        }
        root.required(form.fields().getFirst().name()).additionalProperties(false);
        return format("fields", root.build());
    }

    /// A GBNF grammar: the first member, then any of the others in their order.
    private static String grammar(FieldsForm form) {
        StringBuilder members = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (int at = 0; at < form.fields().size(); at++) {
            Field field = form.fields().get(at);
            String member = "\"\\\"%s\\\": \" %s".formatted(field.name(), field.isList() ? "list" + at : "word" + at);
            members.append(at == 0 ? member : " (\", \" %s)?".formatted(member));
            rules.append("word%d ::= %s\n".formatted(at, word(field)));
            if (field.isList()) {
                rules.append("list%1$d ::= \"[\" word%1$d (\", \" word%1$d){0,7} \"]\"\n".formatted(at));
            }
        }
        return "root ::= \"{\" %s \"}\"\n%s".formatted(members, rules);
    }

    private static String word(Field field) {
        return field.values().isEmpty()
                ? "\"\\\"\" [^\"\\\\\\n\\r\\t]{0,%d} \"\\\"\"".formatted(LONGEST_WORD)
                : field.values().stream()
                        .map(value -> "\"\\\"%s\\\"\"".formatted(value))
                        .collect(Collectors.joining(" | "));
    }

    private static ResponseFormat format(String name, JsonObjectSchema root) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name(name).rootElement(root).build())
                .build();
    }

    /// `{"sentences": [{"text": "…", "cites": ["F1"]}]}` with the ids that there are.
    private static ResponseFormat schema(SentenceForm form) {
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
        return format("cited_sentences", root);
    }

    /// A GBNF grammar: one sentence a line, each with one to four ids that there are, or `NO ANSWER`.
    private static String grammar(SentenceForm form) {
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
