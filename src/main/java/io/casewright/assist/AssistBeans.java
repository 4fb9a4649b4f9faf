package io.casewright.assist;

import io.casewright.checking.Checker;
import io.casewright.checking.LedgerChecker;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.OutlineLibrary;
import io.casewright.writing.Sentence;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts the plain-Java rooms (writing, checking) together for the use cases.
final class AssistBeans {

    @Produces
    @Singleton
    CheckedWriting writing() {
        BuiltInWriter builtIn = new BuiltInWriter();
        Checker checker = new LedgerChecker();
        return new CheckedWriting(builtIn, builtIn, checker, new BuiltInRepairs(builtIn));
    }

    @Produces
    @Singleton
    AnswerMaking.OutlineOf outlines(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        OutlineLibrary library = OutlineLibrary.load(Optional.of(dataFolder.resolve("outlines")));
        return library::outline;
    }

    /// The built-in writer never rewrites: what it wrote once it would write again.
    private record BuiltInRepairs(BuiltInWriter builtIn) implements Repairs {

        @Override
        public Optional<Sentence> rewritten(Sentence failed, String reason, Ledger ledger) {
            return Optional.empty();
        }

        @Override
        public Optional<Sentence> replacement(Citation citation, Ledger ledger) {
            return builtIn.sentenceFor(citation, ledger);
        }
    }
}
