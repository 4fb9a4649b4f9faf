package io.casewright.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Where the records are kept. Without a URL the service runs a PostgreSQL of its own inside the data folder.
@ConfigMapping(prefix = "casewright.database")
public interface DatabaseConfig {

    /// JDBC URL of an outside PostgreSQL (15 or newer): `jdbc:postgresql://host:5432/casewright`.
    Optional<String> url();

    /// Role at the outside PostgreSQL; it owns the schema, which it migrates.
    Optional<String> username();

    /// Password of that role.
    Optional<String> password();

    /// Connections held at most, at least 4: imports keep one each.
    @WithDefault("12")
    int poolSize();

    /// How long a request waits for a free connection. The first ones also wait for the start, up to three minutes.
    @WithDefault("30s")
    Duration patience();
}
