package io.casewright.index.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a cluster is, and how to get in.
///
/// @param nodes any of its nodes, such as `https://10.0.0.7:9200`; the others are asked when one does not answer
/// @param login empty for a cluster that asks for none
/// @param authorities a PEM file of the certificates that sign the nodes' own; empty for those that Java trusts anyway
/// @param patience how long a request is tried again while the cluster does not answer or is busy
public record ClusterAddress(List<URI> nodes, Optional<Login> login, Optional<Path> authorities, Duration patience) {

    public ClusterAddress {
        nodes = List.copyOf(nodes);
    }

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /// A cluster that asks for no password.
    ///
    /// @param nodes addresses apart by commas
    /// @throws IllegalArgumentException when one of them is no address
    public static ClusterAddress open(String nodes) {
        List<URI> addresses = Stream.of(nodes.split(",", -1)).map(URI::create).toList();
        return new ClusterAddress(addresses, Optional.empty(), Optional.empty(), USUAL_PATIENCE);
    }

    /// A user of the cluster that may make, read, write and delete indexes under the prefix, and read their statistics.
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
