package io.casewright.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Says who is calling, or why nobody can be named. Until an identity provider is configured, development identities
/// answer for requests that come from this machine and were meant for it.
@Singleton
public final class Identities {

    private static final Logger LOG = Logger.getLogger(Identities.class);
    private static final Pattern LOOPBACK_NAME =
            Pattern.compile("(https?://)?(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    private final IdentityConfig config;
    private final String host;

    Identities(IdentityConfig config, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.config = config;
        this.host = host;
    }

    /// What is known of a request before anybody is named.
    ///
    /// @param user the wished development identity; empty for the default one
    /// @param remote the address that the connection comes from; empty when unknown
    /// @param host the name that the request was sent to (`Host`), which another site's page cannot choose
    /// @param origin the page that sent it (`Origin`), where a browser says so
    /// @param forwarded whether a proxy passed the request on, so that `remote` says nothing of its sender
    public record Request(
            Optional<String> user,
            Optional<InetAddress> remote,
            Optional<String> host,
            Optional<String> origin,
            boolean forwarded) {}

    /// The outcome of asking who calls.
    public sealed interface Identity {

        record Known(Caller caller) implements Identity {}

        /// @param reason an English sentence that says what to do
        record Refused(String reason) implements Identity {}
    }

    public Identity identify(Request request) {
        Optional<String> objection = objection(request);
        if (objection.isPresent()) {
            return new Identity.Refused(objection.get());
        }
        String user = request.user().orElse(DevelopmentIdentities.DEFAULT);
        return DevelopmentIdentities.find(user)
                .<Identity>map(Identity.Known::new)
                .orElseGet(() -> unknown(user));
    }

    /// Says loudly, once at start, that no password is asked for.
    void warn(@Observes StartupEvent start) {
        if (config.provider().isPresent()) {
            LOG.warnf(
                    "Identity provider %s is configured: development identities are off. This version cannot sign in "
                            + "with a provider yet, so every /v1 request is refused.",
                    config.provider().get());
            return;
        }
        if (!isLoopback(host)) {
            LOG.warnf("Listening on %s without an identity provider: every /v1 request is refused.", host);
            return;
        }
        LOG.warn("NO SIGN-IN: development identities are on. Anybody on this machine may call as anybody "
                + "(header X-Casewright-User, default " + DevelopmentIdentities.DEFAULT
                + "). Set casewright.identity.provider before real data comes in.");
    }

    private Optional<String> objection(Request request) {
        if (config.provider().isPresent()) {
            return Optional.of("An identity provider is configured, so development identities are off; signing in with "
                    + "a provider comes with a later version. Unset casewright.identity.provider to try Casewright "
                    + "on this machine.");
        }
        boolean local = isLoopback(host)
                && request.remote().map(InetAddress::isLoopbackAddress).orElse(false)
                && !request.forwarded();
        if (!local) {
            return Optional.of("Development identities are accepted on loopback only. Call from the machine that "
                    + "Casewright runs on, without a proxy, and let it listen on 127.0.0.1 (CASEWRIGHT_HOST).");
        }
        boolean meantForUs = request.host().map(Identities::isLoopbackName).orElse(true)
                && request.origin().map(Identities::isLoopbackName).orElse(true);
        return meantForUs
                ? Optional.empty()
                : Optional.of("The request was sent from or to another site's name. Call http://127.0.0.1 or "
                        + "http://localhost directly.");
    }

    private static Identity unknown(String user) {
        return new Identity.Refused("There is no development identity \"%s\". Use one of: %s."
                .formatted(user.substring(0, Math.min(40, user.length())), DevelopmentIdentities.names()));
    }

    private static boolean isLoopbackName(String name) {
        return LOOPBACK_NAME.matcher(name).matches();
    }

    private static boolean isLoopback(String configured) {
        return isLoopbackName(configured) || configured.equals("::1");
    }
}
