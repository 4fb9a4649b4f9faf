package io.casewright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseConfigTest {

    @Test
    void withoutSettingsTheServiceRunsADatabaseOfItsOwn() {
        DatabaseConfig config = read(Map.of());

        assertThat(config.url()).isEmpty();
        assertThat(config.poolSize()).isEqualTo(12);
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void eachSettingHasItsName() {
        DatabaseConfig config = read(Map.of(
                "casewright.database.url", "jdbc:postgresql://db/casewright",
                "casewright.database.username", "casewright",
                "casewright.database.password", "secret",
                "casewright.database.pool-size", "4",
                "casewright.database.patience", "5s"));

        assertThat(config.url()).contains("jdbc:postgresql://db/casewright");
        assertThat(config.username()).contains("casewright");
        assertThat(config.password()).contains("secret");
        assertThat(config.poolSize()).isEqualTo(4);
        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aMistypedKeyStopsTheStart() {
        assertThatThrownBy(() -> read(Map.of("casewright.database.pool-sise", "4")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("pool-sise");
    }

    private static DatabaseConfig read(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DatabaseConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return config.getConfigMapping(DatabaseConfig.class);
    }
}
