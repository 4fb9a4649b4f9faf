package io.casewright.api;

import io.casewright.access.Caller;
import io.casewright.access.Identities;
import io.casewright.access.Identities.Identity;
import io.casewright.access.Role;
import io.casewright.casefile.CaseReaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// The one way in: who calls, whether the role may use the endpoint, whether every parameter is known, how much is
/// read; then the caller's access is put where [Asker] finds it. An endpoint that names no roles stays closed.
@Singleton
final class RequestGate {

    static final String USER = "X-Casewright-User";

    private static final long MEBIBYTE = 1024L * 1024;

    /// Looked up at the first request: filters are made before the configuration can be read.
    private final Instance<Identities> identities;

    private final Instance<CaseReaders> readers;
    private final Instance<Asker> asker;

    RequestGate(Instance<Identities> identities, Instance<CaseReaders> readers, Instance<Asker> asker) {
        this.identities = identities;
        this.readers = readers;
        this.asker = asker;
    }

    @ServerRequestFilter
    void enter(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest connection) {
        Method endpoint = resource.getResourceMethod();
        Caller caller = caller(request, connection);
        checkRole(caller, endpoint);
        KnownParameters.check(endpoint, request.getUriInfo().getQueryParameters());
        limitBody(request, endpoint);
        asker.get().letIn(readers.get().accessOf(caller));
    }

    private Caller caller(ContainerRequestContext request, HttpServerRequest connection) {
        Identities.Request asked = new Identities.Request(
                header(request, USER),
                remote(connection.remoteAddress()),
                header(request, "Host"),
                header(request, "Origin"),
                header(request, "Forwarded")
                        .or(() -> header(request, "X-Forwarded-For"))
                        .isPresent());
        return switch (identities.get().identify(asked)) {
            case Identity.Known(Caller caller) -> caller;
            case Identity.Refused(String reason) -> throw Problems.notSignedIn(reason);
        };
    }

    private static void checkRole(Caller caller, Method endpoint) {
        Allowed allowed = endpoint.getAnnotation(Allowed.class);
        Role[] roles = allowed == null ? new Role[0] : allowed.value();
        if (!Arrays.asList(roles).contains(caller.role())) {
            throw Problems.roleNotAllowed(caller.role(), roles);
        }
    }

    private static void limitBody(ContainerRequestContext request, Method endpoint) {
        BodyUpTo stated = endpoint.getAnnotation(BodyUpTo.class);
        long limit = (stated == null ? 1 : stated.mebibytes()) * MEBIBYTE;
        if (request.getLength() > limit) {
            throw Problems.tooLarge(limit);
        }
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

    private static Optional<InetAddress> remote(SocketAddress address) {
        return Optional.ofNullable(address.hostAddress()).map(InetAddress::ofLiteral);
    }
}
