package io.casewright.llm;

/// One way to a model. Throws [ModelException] only.
interface Provider extends AutoCloseable {

    ProviderSettings settings();

    /// One try, without retries. Blocks and hands pieces over on the calling thread.
    Completion stream(ModelRequest request, LanguageModel.TextListener listener);

    @Override
    void close();
}
