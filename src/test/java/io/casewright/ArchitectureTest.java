package io.casewright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// The arrows of the README's data-flow picture, checked on every build.
@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String BASE = "io.casewright";

    private static final Set<String> ALL_BUT_DOORS = Set.of(
            "evidence",
            "access",
            "database",
            "pseudonym",
            "prompt",
            "llm",
            "embedding",
            "knowledge",
            "casefile",
            "index",
            "ingest",
            "retrieval",
            "analysis",
            "writing",
            "checking",
            "audit",
            "assist",
            "report",
            "demo");

    private static final Set<String> DOORS_MAY_USE = Set.of(
            "access", "evidence", "knowledge", "casefile", "retrieval", "ingest", "assist", "report", "audit", "demo");

    /// Read as: a class in the package on the left may use the packages on the right, and no other of ours.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("evidence", Set.of()),
            entry("access", Set.of("evidence")),
            entry("database", Set.of()),
            entry("pseudonym", Set.of("evidence")),
            entry("prompt", Set.of()),
            entry("llm", Set.of("pseudonym")),
            entry("embedding", Set.of()),
            entry("knowledge", Set.of("evidence")),
            entry("casefile", Set.of("evidence", "access", "database")),
            entry("index", Set.of("evidence", "access", "embedding")),
            entry("ingest", Set.of("evidence", "access", "database", "knowledge", "casefile", "index")),
            entry("retrieval", Set.of("evidence", "access", "embedding", "index")),
            entry("analysis", Set.of("evidence", "access", "casefile", "knowledge")),
            entry("writing", Set.of("evidence", "prompt", "llm")),
            entry("checking", Set.of("evidence")),
            entry("audit", Set.of("evidence", "access", "database")),
            entry(
                    "assist",
                    Set.of(
                            "evidence",
                            "access",
                            "database",
                            "pseudonym",
                            "prompt",
                            "llm",
                            "embedding",
                            "knowledge",
                            "casefile",
                            "index",
                            "retrieval",
                            "analysis",
                            "writing",
                            "checking",
                            "audit")),
            entry(
                    "report",
                    Set.of(
                            "evidence",
                            "access",
                            "database",
                            "knowledge",
                            "casefile",
                            "analysis",
                            "writing",
                            "checking",
                            "assist",
                            "audit")),
            entry("demo", Set.of("evidence", "casefile", "ingest")),
            entry("api", DOORS_MAY_USE),
            entry("mcp", DOORS_MAY_USE),
            entry("cli", DOORS_MAY_USE),
            entry("bench", ALL_BUT_DOORS));

    /// Read as: only the packages on the right may see the library on the left.
    private static final Map<String, Set<String>> LIBRARY_OWNERS = Map.ofEntries(
            entry("org.apache.lucene..", Set.of("index")),
            entry("org.opensearch..", Set.of("index")),
            entry("org.apache.pdfbox..", Set.of("knowledge", "report")),
            entry("org.apache.fontbox..", Set.of("knowledge", "report")),
            entry("org.apache.poi..", Set.of("knowledge", "report")),
            entry("com.openhtmltopdf..", Set.of("report")),
            entry("dev.langchain4j.model.chat..", Set.of("llm")),
            entry("dev.langchain4j.model.openai..", Set.of("llm")),
            entry("dev.langchain4j.model.anthropic..", Set.of("llm")),
            entry("dev.langchain4j.model.ollama..", Set.of("llm")),
            entry("de.kherud..", Set.of("llm")),
            entry("com.knuddels..", Set.of("llm")),
            entry("io.smallrye.faulttolerance..", Set.of("llm")),
            entry("dev.langchain4j.model.embedding..", Set.of("embedding")),
            entry("dev.langchain4j..", Set.of("llm", "embedding")),
            entry("org.flywaydb..", Set.of("database")),
            entry("io.zonky..", Set.of("database")),
            entry("java.sql..", Set.of("database", "casefile", "ingest", "audit", "assist", "report")),
            entry("org.postgresql..", Set.of("database", "casefile")),
            entry("picocli..", Set.of("cli")),
            entry("jakarta.ws.rs..", Set.of("api")),
            entry("ai.djl..", Set.of("embedding")),
            entry("ai.onnxruntime..", Set.of("embedding")),
            entry("org.jgrapht..", Set.of("analysis")),
            entry("com.github.difflib..", Set.of("report")));

    @ArchTest
    static void arrowsPointBackwards(JavaClasses classes) {
        MAY_USE.forEach((stage, allowed) -> noClasses()
                .that()
                .resideInAPackage(in(stage))
                .should()
                .dependOnClassesThat(areOursButNotIn(stage, allowed))
                .allowEmptyShould(true)
                .check(classes));
    }

    @ArchTest
    static void everyPackageIsInTheTable(JavaClasses classes) {
        classes().should(resideInAListedPackage()).check(classes);
    }

    @ArchTest
    static void eachLibraryHasItsOwners(JavaClasses classes) {
        LIBRARY_OWNERS.forEach((library, owners) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        owners.stream().map(ArchitectureTest::in).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes));
    }

    /// The promise in the design: nothing that answers can reach a class that changes records, cases or documents.
    @ArchTest
    static final ArchRule writersAndCheckersReachNoRecords = noClasses()
            .that()
            .resideInAnyPackage(in("writing"), in("checking"), in("analysis"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("database"), in("ingest"), in("index"), in("report"));

    /// The tools of the chat read what was loaded for them: there is no way, however long, from them to a table.
    @ArchTest
    static final ArchRule toolsReachNothingThatChangesState = noClasses()
            .that()
            .resideInAPackage(in("assist.tool"))
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", in("database"), in("ingest"), in("index"), in("audit"), in("llm"), in("report"));

    @ArchTest
    static final ArchRule noCycles = slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage(in("evidence"), in("checking"), in("prompt"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "com.fasterxml..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule noVagueNames =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Processor|Handler|Data|Info)");

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule constructorInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    private static String in(String stage) {
        return BASE + "." + stage + "..";
    }

    private static String stageOf(JavaClass type) {
        String rest = (type.getPackageName() + ".").substring(BASE.length() + 1);
        return rest.substring(0, Math.max(rest.indexOf('.'), 0));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
    }

    private static DescribedPredicate<JavaClass> areOursButNotIn(String stage, Set<String> allowed) {
        return DescribedPredicate.describe(
                "are outside " + stage + " and " + allowed,
                type -> isOurs(type) && !stageOf(type).equals(stage) && !allowed.contains(stageOf(type)));
    }

    private static ArchCondition<JavaClass> resideInAListedPackage() {
        return condition("reside in a package of the table", type -> MAY_USE.containsKey(stageOf(type)));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition(
                "reside in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + description));
                }
            }
        };
    }
}
