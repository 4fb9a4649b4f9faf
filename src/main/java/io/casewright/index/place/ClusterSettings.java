package io.casewright.index.place;

import io.casewright.index.opensearch.ClusterAddress;
import io.casewright.index.opensearch.ClusterAddress.Login;
import io.casewright.index.opensearch.OpenSearchSettings;
import io.casewright.index.place.IndexConfig.OpenSearch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Looks at what was set for a cluster, before anything is asked of it.
final class ClusterSettings {

    private static final String SETTING = "casewright.index.opensearch.";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_PREFIX = 100;
    private static final int MOST_SHARDS = 64;
    private static final int MOST_REPLICAS = 9;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

    private ClusterSettings() {}

    /// @throws IllegalArgumentException when something is missing or out of range; it names the setting
    static OpenSearchSettings of(OpenSearch config) {
        List<URI> nodes = config.nodes().orElse(List.of());
        require(!nodes.isEmpty(), "nodes", "names at least one node, such as https://search-1:9200");
        for (URI node : nodes) {
            boolean isWhole = node.getHost() != null && node.getPort() > 0 && node.getRawUserInfo() == null;
            require(
                    isWhole && SCHEMES.contains(node.getScheme()),
                    "nodes",
                    "is a list of addresses such as https://search-1:9200, not " + node);
        }
        boolean isPrefix =
                PREFIX.matcher(config.prefix()).matches() && config.prefix().length() <= LONGEST_PREFIX;
        require(isPrefix, "prefix", "is of lower case letters, digits and single hyphens, not " + config.prefix());
        require(isWithin(config.shards(), 1, MOST_SHARDS), "shards", "is from 1 to 64, not " + config.shards());
        require(isWithin(config.replicas(), 0, MOST_REPLICAS), "replicas", "is from 0 to 9, not " + config.replicas());
        require(config.patience().compareTo(LEAST_PATIENCE) >= 0, "patience", "is at least 1s");
        require(
                config.username().isPresent() == config.password().isPresent(),
                "username",
                "needs a password, and a password a username");
        ClusterAddress address = new ClusterAddress(nodes, login(config), config.authorities(), config.patience());
        return new OpenSearchSettings(address, config.prefix(), config.shards(), config.replicas());
    }

    private static Optional<Login> login(OpenSearch config) {
        return config.username().flatMap(user -> config.password().map(password -> new Login(user, password)));
    }

    private static boolean isWithin(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static void require(boolean holds, String setting, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(SETTING + setting + " " + rule);
        }
    }
}
