package io.casewright.access;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Two callers of each role, for trying Casewright on one's own machine: `investigator-1`, `report-writer-2`, …
///
/// They are names without a password, so [Identities] accepts them over loopback only.
public final class DevelopmentIdentities {

    /// Who calls when the header is absent.
    public static final String DEFAULT = "investigator-1";

    private static final Map<String, Caller> BY_ID = byId();

    private DevelopmentIdentities() {}

    public static Optional<Caller> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /// Every development identity, by role.
    public static List<Caller> all() {
        return List.copyOf(BY_ID.values());
    }

    static String names() {
        return BY_ID.keySet().stream().collect(joining(", "));
    }

    private static Map<String, Caller> byId() {
        Map<String, Caller> callers = new LinkedHashMap<>();
        Arrays.stream(Role.values())
                .flatMap(role -> Stream.of(caller(role, 1), caller(role, 2)))
                .forEach(caller -> callers.put(caller.id(), caller));
        return callers;
    }

    private static Caller caller(Role role, int number) {
        String id = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number;
        return new Caller(id, role, audience(role, number));
    }

    /// `system-2` stands for a system whose users are outside the investigation (a branch's screen), `system-1` for one
    /// inside it (the case management system). An admin runs the service and needs no hint of what is in it.
    private static Audience audience(Role role, int number) {
        boolean outside = role == Role.ADMIN || (role == Role.SYSTEM && number == 2);
        return outside ? Audience.OUTSIDE : Audience.INVESTIGATION;
    }
}
