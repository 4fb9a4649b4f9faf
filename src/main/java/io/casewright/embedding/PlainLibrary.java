package io.casewright.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.List;

/// The yardstick that the encoder's rate is measured against: LangChain4j's own class for the same model, called as its
/// documentation shows. No part of the product.
public final class PlainLibrary {

    private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();

    public List<float[]> embed(List<String> texts) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return model.embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }
}
