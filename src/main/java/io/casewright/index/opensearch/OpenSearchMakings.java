package io.casewright.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.casewright.evidence.Sha256;
import io.casewright.index.IndexGone;
import io.casewright.index.Making;
import io.casewright.index.Makings;
import io.casewright.index.TextAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// The makings of one index in a cluster: an index for each, named `<prefix>-<making>`, and the alias `<prefix>` on the
/// one that stands for the index now. Any number of processes may share them.
///
/// Each index has an alias of its own, by which it is asked and written: a write to a name that is gone would make an
/// index of that name.
public final class OpenSearchMakings implements Makings {

    private static final Logger LOG = Logger.getLogger(OpenSearchMakings.class);

    /// Changes with the way passages are stored.
    private static final String FORMAT = "1";

    private static final String MAKING = "making";
    private static final String STORED = "format";
    private static final String MODEL = "model";
    private static final String ANALYSIS = "analysis";
    private static final String ADDRESSED = "-passages";
    private static final String THERE = "resource_already_exists_exception";
    private static final int NAME = 16;

    private final OpenSearchSettings settings;
    private final String model;
    private final int dimensions;
    private final String making;
    private final String own;
    private final Pattern ours;
    private final Cluster cluster;

    /// @param model hash of the encoder whose vectors are to be held
    /// @param dimensions of these vectors
    public OpenSearchMakings(OpenSearchSettings settings, String model, int dimensions) {
        this.settings = settings;
        this.model = model;
        this.dimensions = dimensions;
        making = Sha256.hex(String.join("\n", FORMAT, TextAnalysis.VERSION, model));
        own = settings.prefix() + "-" + making.substring(0, NAME);
        ours = Pattern.compile(Pattern.quote(settings.prefix()) + "-[0-9a-f]{" + NAME + "}");
        cluster = new Cluster(settings.address());
    }

    @Override
    public Optional<Making> openFormer() {
        Optional<String> current = current();
        all().keySet().stream()
                .filter(name -> !name.equals(own) && !current.equals(Optional.of(name)))
                .forEach(name -> LOG.warnf(
                        "the cluster holds %s, which another version of Casewright fills or has left behind", name));
        return current.filter(name -> !name.equals(own)).flatMap(this::openAsItIs);
    }

    @Override
    public Optional<Making> openSuccessor() {
        return current().flatMap(this::openAsItIs);
    }

    /// @return empty when it is stored in a way that this version cannot read
    private Optional<Making> openAsItIs(String name) {
        Map<String, String> meta = all().getOrDefault(name, Map.of());
        if (!FORMAT.equals(meta.get(STORED))) {
            LOG.warnf("the cluster's index %s is stored in another way and cannot answer", name);
            return Optional.empty();
        }
        return Optional.of(open(name, meta.getOrDefault(MODEL, "")));
    }

    @Override
    public Making openOwn() {
        if (!all().containsKey(own)) {
            make();
        }
        String found = all().getOrDefault(own, Map.of()).get(MAKING);
        if (!making.equals(found)) {
            throw new IllegalStateException(
                    "the cluster's index %s was made by %s, not by %s: delete it, or name another"
                                    .formatted(own, found, making)
                            + " casewright.index.opensearch.prefix");
        }
        return open(own, model);
    }

    private Making open(String name, String encoder) {
        return new OpenSearchIndex(new Cluster(settings.address()), name + ADDRESSED, encoder);
    }

    private void make() {
        Map<String, String> meta = Map.of(MAKING, making, STORED, FORMAT, MODEL, model, ANALYSIS, TextAnalysis.VERSION);
        try {
            cluster.send(
                    "PUT",
                    "/" + own,
                    Map.of("wait_for_active_shards", "1"),
                    Layout.of(settings, dimensions, meta, List.of(own + ADDRESSED)));
        } catch (ClusterRefusal e) {
            if (!e.type().equals(THERE)) { // another process made it at the same time
                throw e;
            }
        }
    }

    /// One change of the cluster's state: the alias moves and the others go together, or nothing happens.
    @Override
    public void succeed() {
        if (current().equals(Optional.of(own))) {
            return;
        }
        List<Object> actions = new ArrayList<>();
        for (String name : all().keySet()) {
            if (!name.equals(own)) {
                actions.add(Map.of("remove_index", Map.of("index", name)));
            }
        }
        actions.add(Map.of("add", Map.of("index", own, "alias", settings.prefix())));
        cluster.send("POST", "/_aliases", Map.of(), Map.of("actions", actions));
    }

    /// The index that the alias names.
    private Optional<String> current() {
        try {
            JsonNode named = cluster.get("/_alias/" + settings.prefix(), Map.of());
            List<String> names = new ArrayList<>();
            named.fieldNames().forEachRemaining(names::add);
            return names.stream().filter(name -> ours.matcher(name).matches()).findFirst();
        } catch (ClusterRefusal | IndexGone e) {
            LOG.debugf("no index stands for %s yet: %s", settings.prefix(), e.getMessage());
            return Optional.empty();
        }
    }

    /// The indexes under the prefix, with what they say that they are made by.
    private SortedMap<String, Map<String, String>> all() {
        JsonNode mappings = cluster.get("/" + settings.prefix() + "-*/_mapping", Map.of());
        SortedMap<String, Map<String, String>> all = new TreeMap<>();
        mappings.properties().forEach(index -> {
            Map<String, String> meta = new TreeMap<>();
            index.getValue()
                    .path("mappings")
                    .path("_meta")
                    .properties()
                    .forEach(entry -> meta.put(entry.getKey(), entry.getValue().asText()));
            if (ours.matcher(index.getKey()).matches()) {
                all.put(index.getKey(), meta);
            }
        });
        return all;
    }

    /// The indexes under the prefix, one for each making.
    public Set<String> names() {
        return all().keySet();
    }

    /// Deletes every index under the prefix.
    public void drop() {
        for (String name : names()) {
            cluster.send("DELETE", "/" + name, Map.of(), Map.of());
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
