package io.casewright.assist;

import io.casewright.assist.tool.Intents;
import io.casewright.assist.tool.Understanding;
import io.casewright.checking.Checker;
import io.casewright.checking.LedgerChecker;
import io.casewright.embedding.CachedEmbedder;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.llm.LanguageModel;
import io.casewright.prompt.PromptCatalog;
import io.casewright.writing.Assignment;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.ModelWriter;
import io.casewright.writing.OutlineLibrary;
import io.casewright.writing.Sentence;
import io.casewright.writing.WriterUnavailableException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts the plain-Java rooms (writing, checking) together for the use cases.
final class AssistBeans {

    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Reads the prompts also where no model is configured, so that a missing or unlisted file stops the start.
    @Produces
    @Singleton
    @Startup
    CheckedWriting writing(LanguageModel model, @ConfigProperty(name = "casewright.data") Path dataFolder) {
        PromptCatalog prompts = PromptCatalog.load(Optional.of(dataFolder.resolve("prompts")));
        BuiltInWriter builtIn = new BuiltInWriter();
        Checker checker = new LedgerChecker();
        if (!model.isConfigured()) {
            return new CheckedWriting(builtIn, builtIn, checker, repairs(builtIn));
        }
        ModelWriter writer = new ModelWriter(model, prompts, AssistBeans::nonce);
        return new CheckedWriting(writer, builtIn, checker, repairs(writer, builtIn));
    }

    @Produces
    @Singleton
    AnswerMaking.OutlineOf outlines(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        OutlineLibrary library = OutlineLibrary.load(Optional.of(dataFolder.resolve("outlines")));
        return library::outline;
    }

    @Produces
    @Singleton
    ModelReading reading(LanguageModel model, @ConfigProperty(name = "casewright.data") Path dataFolder) {
        return new ModelReading(
                model, PromptCatalog.load(Optional.of(dataFolder.resolve("prompts"))), AssistBeans::nonce);
    }

    @Produces
    @Singleton
    Understanding understanding(CachedEmbedder embedder) {
        return new Understanding(Intents.load(embedder));
    }

    static Repairs repairs(BuiltInWriter builtIn) {
        return new BuiltInRepairs(builtIn);
    }

    static Repairs repairs(ModelWriter writer, BuiltInWriter builtIn) {
        return new ModelRepairs(writer, builtIn);
    }

    /// A word that no evidence can know.
    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The model has a second try; a provider that fails by then gives none.
    private record ModelRepairs(ModelWriter writer, BuiltInWriter builtIn) implements Repairs {

        @Override
        public Optional<Sentence> rewritten(Sentence failed, String reason, Assignment assignment) {
            try {
                return writer.rewrite(failed, reason, assignment);
            } catch (WriterUnavailableException e) {
                return Optional.empty();
            }
        }

        @Override
        public List<Sentence> filled(List<String> requests, Assignment assignment) {
            try {
                return writer.fill(requests, assignment);
            } catch (WriterUnavailableException e) {
                return List.of();
            }
        }

        @Override
        public Optional<Sentence> replacement(Citation citation, Ledger ledger) {
            return builtIn.sentenceFor(citation, ledger);
        }
    }

    /// The built-in writer never rewrites: what it wrote once it would write again.
    private record BuiltInRepairs(BuiltInWriter builtIn) implements Repairs {

        @Override
        public Optional<Sentence> rewritten(Sentence failed, String reason, Assignment assignment) {
            return Optional.empty();
        }

        @Override
        public Optional<Sentence> replacement(Citation citation, Ledger ledger) {
            return builtIn.sentenceFor(citation, ledger);
        }
    }
}
