package io.casewright.index.place;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Where the index is kept.
@ConfigMapping(prefix = "casewright.index")
public interface IndexConfig {

    @WithDefault("lucene")
    Kind kind();

    /// Read where [#kind] is [Kind#OPENSEARCH].
    OpenSearch opensearch();

    /// Who keeps the passages.
    enum Kind {
        /// This process, in the data folder.
        LUCENE,
        /// An OpenSearch cluster, which any number of processes share.
        OPENSEARCH
    }

    /// The cluster.
    interface OpenSearch {

        /// Addresses of some of its nodes, `https://search-1:9200`; with one of them down the others are asked.
        Optional<List<URI>> nodes();

        /// A user that may make, read, write and delete indexes under the prefix; without it none is named.
        Optional<String> username();

        /// That user's password.
        Optional<String> password();

        /// A PEM file of the certificates that sign the nodes' own, where Java does not trust them anyway.
        Optional<Path> authorities();

        /// What the indexes' names begin with: lower case letters, digits and hyphens.
        @WithDefault("casewright")
        String prefix();

        /// Parts of an index that is made anew, from 1 to 64: one is enough for some ten million passages.
        @WithDefault("1")
        int shards();

        /// Copies beside the main one of an index that is made anew, from 0 to 9, each on a node of its own.
        @WithDefault("1")
        int replicas();

        /// How long a request is tried again while no node answers or the cluster is busy, at least a second.
        @WithDefault("30s")
        Duration patience();
    }
}
