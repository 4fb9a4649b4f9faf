package io.casewright.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Refuses query parameters that an endpoint does not read, so that a typing error cannot widen a search.
final class KnownParameters {

    private static final Map<Method, Set<String>> NAMES = new ConcurrentHashMap<>();

    private KnownParameters() {}

    static void check(Method endpoint, MultivaluedMap<String, String> given) {
        Collection<String> known = NAMES.computeIfAbsent(endpoint, KnownParameters::of);
        for (Map.Entry<String, java.util.List<String>> parameter : given.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw Problems.unknownParameter(parameter.getKey(), known);
            }
            if (parameter.getValue().size() > 1) {
                throw Problems.invalid(
                        parameter.getKey(),
                        "The parameter \"%s\" is given more than once.".formatted(parameter.getKey()));
            }
        }
    }

    private static Set<String> of(Method endpoint) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(endpoint.getParameters())
                .flatMap(KnownParameters::namesIn)
                .forEach(names::add);
        return names;
    }

    private static Stream<String> namesIn(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(parameter.getAnnotation(QueryParam.class).value());
        }
        if (parameter.getType().isRecord()) {
            return Arrays.stream(parameter.getType().getRecordComponents()).flatMap(KnownParameters::nameOf);
        }
        return Stream.empty();
    }

    private static Stream<String> nameOf(RecordComponent component) {
        QueryParam query = component.getAccessor().getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }
}
