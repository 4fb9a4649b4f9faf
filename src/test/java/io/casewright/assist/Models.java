package io.casewright.assist;

import io.casewright.checking.LedgerChecker;
import io.casewright.llm.LanguageModel;
import io.casewright.prompt.PromptCatalog;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.ModelWriter;
import java.util.Optional;

/// The way from a ledger to checked text as the service puts it together, over a model of the test's choice.
final class Models {

    private static final PromptCatalog PROMPTS = PromptCatalog.load(Optional.empty());

    private Models() {}

    static CheckedWriting writing(LanguageModel model) {
        BuiltInWriter builtIn = new BuiltInWriter();
        ModelWriter writer = new ModelWriter(model, PROMPTS, () -> "4f6e6f6e6365");
        return new CheckedWriting(writer, builtIn, new LedgerChecker(), AssistBeans.repairs(writer, builtIn));
    }

    static CheckedWriting builtIn() {
        BuiltInWriter builtIn = new BuiltInWriter();
        return new CheckedWriting(builtIn, builtIn, new LedgerChecker(), AssistBeans.repairs(builtIn));
    }
}
