package io.casewright.knowledge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The knowledge base and the reader of untrusted files, made once.
@Singleton
final class KnowledgeBeans {

    /// The most characters of text of one document.
    private static final int LONGEST_TEXT = 20_000_000;

    @Produces
    @Singleton
    KnowledgeBase knowledgeBase(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        return KnowledgeBase.load(dataFolder);
    }

    @Produces
    @Singleton
    ReadingProcess readingProcess(KnowledgeConfig config) {
        return new ReadingProcess(new ReadLimits(
                config.largestFile().asLongValue(),
                config.largestInflated().asLongValue(),
                config.mostPages(),
                LONGEST_TEXT,
                config.timeLimit(),
                config.readerMemoryMb()));
    }
}
