package io.casewright.index.opensearch;

/// Which cluster, and how the index is spread over it.
///
/// @param prefix of the indexes' names, lower case: one cluster may serve several installations
/// @param shards parts of the index: one is enough for some ten million passages
/// @param replicas copies beside the main one, each on a node of its own; 0 for a single node
public record OpenSearchSettings(ClusterAddress address, String prefix, int shards, int replicas) {}
