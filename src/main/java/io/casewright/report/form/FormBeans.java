package io.casewright.report.form;

import io.casewright.knowledge.KnowledgeBase;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What is read from files, once and at the start, so that a broken one stops it.
final class FormBeans {

    @Produces
    @Singleton
    @Startup
    CodeLists codeLists(@ConfigProperty(name = "casewright.data") Path dataFolder, KnowledgeBase library) {
        return CodeLists.load(Optional.of(dataFolder.resolve("codes")), library);
    }

    @Produces
    @Singleton
    @Startup
    BusinessCalendar calendar(@ConfigProperty(name = "casewright.data") Path dataFolder) {
        return BusinessCalendar.load(dataFolder);
    }

    @Produces
    @Singleton
    @Startup
    FormLibrary forms(@ConfigProperty(name = "casewright.data") Path dataFolder, CodeLists lists) {
        return FormLibrary.load(Optional.of(dataFolder.resolve("forms")), lists.ids());
    }
}
