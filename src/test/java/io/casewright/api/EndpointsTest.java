package io.casewright.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.casewright.access.Role;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for every endpoint, whoever writes the next one.
class EndpointsTest {

    private static final Set<String> CONTENT =
            Set.of("/v1/customers", "/v1/cases", "/v1/alerts", "/v1/ledgers", "/v1/questions", "/v1/answers");

    static List<Method> endpoints() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(EndpointsTest.class.getPackageName())
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(EndpointsTest::methods)
                        .toList();
    }

    @Test
    void thereAreEndpoints() {
        assertThat(endpoints()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void eachNamesItsRoles(Method endpoint) {
        assertThat(endpoint.getAnnotation(Allowed.class))
                .as("@Allowed on %s", endpoint)
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void eachIsDescribed(Method endpoint) {
        Operation operation = endpoint.getAnnotation(Operation.class);

        assertThat(operation).as("@Operation on %s", endpoint).isNotNull();
        assertThat(operation.hidden() || !operation.summary().isBlank()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void otherSystemsGetSummariesOnly(Method endpoint) {
        if (roles(endpoint).contains(Role.SYSTEM)) {
            assertThat(path(endpoint)).endsWith("/summary");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anAdminReadsNoCaseContent(Method endpoint) {
        if (roles(endpoint).contains(Role.ADMIN)) {
            assertThat(CONTENT).noneMatch(prefix -> path(endpoint).startsWith(prefix));
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anAuditorReadsTheAuditRecordAndNobodyElseDoes(Method endpoint) {
        boolean isAudit = path(endpoint).startsWith("/v1/audit");

        assertThat(roles(endpoint).contains(Role.AUDITOR)).isEqualTo(isAudit);
        if (isAudit) {
            assertThat(roles(endpoint)).containsExactly(Role.AUDITOR);
        }
    }

    private static Set<Role> roles(Method endpoint) {
        Allowed allowed = endpoint.getAnnotation(Allowed.class);
        return allowed == null ? Set.of() : Arrays.stream(allowed.value()).collect(toSet());
    }

    private static String path(Method endpoint) {
        String root = endpoint.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = endpoint.getAnnotation(Path.class);
        return own == null ? root : root + "/" + own.value();
    }

    private static Stream<Method> methods(JavaClass type) {
        return type.getMethods().stream()
                .map(JavaMethod::reflect)
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)));
    }
}
