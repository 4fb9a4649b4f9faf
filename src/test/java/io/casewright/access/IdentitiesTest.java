package io.casewright.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Identities.Identity;
import io.casewright.access.Identities.Request;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {

    private static final Identities LOCAL = identities("127.0.0.1", null);

    @Test
    void thereAreTwoOfEachRole() {
        List<Caller> all = DevelopmentIdentities.all();

        assertThat(all).hasSize(2 * Role.values().length);
        for (Role role : Role.values()) {
            assertThat(all).filteredOn(caller -> caller.role() == role).hasSize(2);
        }
    }

    @Test
    void withoutAHeaderTheFirstInvestigatorCallsFromThisMachine() {
        Identity identity = LOCAL.identify(request(null, "127.0.0.1"));

        assertThat(identity)
                .isEqualTo(new Identity.Known(new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION)));
    }

    @Test
    void theHeaderChoosesWhoCalls() {
        Identity identity = LOCAL.identify(request("system-2", "127.0.0.1"));

        assertThat(identity).isEqualTo(new Identity.Known(new Caller("system-2", Role.SYSTEM, Audience.OUTSIDE)));
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThatExist() {
        Identity identity = LOCAL.identify(request("investigator-3", "127.0.0.1"));

        assertThat(refusal(identity)).contains("investigator-3", "investigator-1", "auditor-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "2001:db8::1"})
    void aCallFromAnotherMachineIsRefused(String remote) {
        assertThat(refusal(LOCAL.identify(request("investigator-1", remote)))).contains("loopback only");
    }

    @Test
    void aCallThatAProxyPassedOnIsRefused() {
        Request proxied = new Request(Optional.empty(), address("127.0.0.1"), Optional.empty(), Optional.empty(), true);

        assertThat(refusal(LOCAL.identify(proxied))).contains("without a proxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example"})
    void aNameThatOnlyResolvesToThisMachineIsRefused(String host) {
        Request rebound =
                new Request(Optional.empty(), address("127.0.0.1"), Optional.of(host), Optional.empty(), false);

        assertThat(refusal(LOCAL.identify(rebound))).contains("another site");
    }

    @Test
    void aPageOfAnotherSiteIsRefused() {
        Request foreign = new Request(
                Optional.empty(),
                address("127.0.0.1"),
                Optional.of("localhost:8080"),
                Optional.of("https://evil.example"),
                false);

        assertThat(refusal(LOCAL.identify(foreign))).contains("another site");
    }

    @Test
    void nobodyIsKnownWhenTheServiceListensToTheNetwork() {
        Identities open = identities("0.0.0.0", null);

        assertThat(refusal(open.identify(request(null, "127.0.0.1")))).contains("CASEWRIGHT_HOST");
    }

    @Test
    void anIdentityProviderTurnsDevelopmentIdentitiesOff() {
        Identities configured = identities("127.0.0.1", "https://login.example/realm");

        assertThat(refusal(configured.identify(request("admin-1", "127.0.0.1"))))
                .contains("casewright.identity.provider");
    }

    private static Identities identities(String host, @org.jspecify.annotations.Nullable String provider) {
        return new Identities(() -> Optional.ofNullable(provider), host);
    }

    private static Request request(@org.jspecify.annotations.Nullable String user, String remote) {
        return new Request(
                Optional.ofNullable(user), address(remote), Optional.of("localhost:8080"), Optional.empty(), false);
    }

    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    private static String refusal(Identity identity) {
        assertThat(identity).isInstanceOf(Identity.Refused.class);
        return ((Identity.Refused) identity).reason();
    }
}
