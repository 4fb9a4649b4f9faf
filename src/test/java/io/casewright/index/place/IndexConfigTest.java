package io.casewright.index.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.index.opensearch.OpenSearchSettings;
import io.casewright.index.place.IndexConfig.Kind;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexConfigTest {

    private static final String CLUSTER = "casewright.index.opensearch.";

    @Test
    void withoutSettingsTheIndexIsInTheDataFolder() {
        IndexConfig config = read(Map.of());

        assertThat(config.kind()).isEqualTo(Kind.LUCENE);
        assertThat(config.opensearch().prefix()).isEqualTo("casewright");
        assertThat(config.opensearch().replicas()).isEqualTo(1);
    }

    @Test
    void eachSettingHasItsName() {
        IndexConfig config = read(Map.of(
                "casewright.index.kind",
                "opensearch",
                CLUSTER + "nodes",
                "https://a:9200,https://b:9200",
                CLUSTER + "username",
                "casewright",
                CLUSTER + "password",
                "secret",
                CLUSTER + "authorities",
                "/etc/ca.pem",
                CLUSTER + "prefix",
                "cw-2",
                CLUSTER + "shards",
                "3",
                CLUSTER + "replicas",
                "2",
                CLUSTER + "patience",
                "45s"));
        OpenSearchSettings settings = ClusterSettings.of(config.opensearch());

        assertThat(config.kind()).isEqualTo(Kind.OPENSEARCH);
        assertThat(settings.address().nodes())
                .containsExactly(URI.create("https://a:9200"), URI.create("https://b:9200"));
        assertThat(settings.address().login()).hasValueSatisfying(login -> {
            assertThat(login.user()).isEqualTo("casewright");
            assertThat(login.password()).isEqualTo("secret");
        });
        assertThat(settings.address().authorities()).contains(Path.of("/etc/ca.pem"));
        assertThat(settings.address().patience()).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.prefix()).isEqualTo("cw-2");
        assertThat(settings.shards()).isEqualTo(3);
        assertThat(settings.replicas()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "nodes, search-1:9200",
        "nodes, https://search-1",
        "nodes, ftp://search-1:9200",
        "nodes, https://user:secret@search-1:9200",
        "prefix, Casewright",
        "prefix, casewright-*",
        "shards, 0",
        "replicas, -1",
        "patience, 10ms",
        "username, casewright"
    })
    void aSettingOutOfRangeIsNamed(String setting, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(CLUSTER + "nodes", "https://a:9200"));
        settings.put(CLUSTER + setting, value);
        IndexConfig config = read(settings);

        assertThatThrownBy(() -> ClusterSettings.of(config.opensearch()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(CLUSTER + setting);
    }

    @Test
    void aClusterWithoutAddressesIsRefused() {
        IndexConfig config = read(Map.of("casewright.index.kind", "opensearch"));

        assertThatThrownBy(() -> ClusterSettings.of(config.opensearch())).hasMessageStartingWith(CLUSTER + "nodes");
    }

    @Test
    void aMistypedKeyStopsTheStart() {
        assertThatThrownBy(() -> read(Map.of(CLUSTER + "replica", "2")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("replica");
    }

    private static IndexConfig read(Map<String, String> settings) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IndexConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return config.getConfigMapping(IndexConfig.class);
    }
}
