package io.casewright.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Who says who is calling.
@ConfigMapping(prefix = "casewright.identity")
public interface IdentityConfig {

    /// Address of the identity provider (OpenID Connect issuer). Once it is set, development identities are refused.
    Optional<String> provider();
}
