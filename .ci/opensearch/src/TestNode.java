import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.knn.plugin.KNNPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/// A node of OpenSearch on loopback, out of Maven's artifacts, for tests only: it asks for no password.
public final class TestNode extends Node {

    private TestNode(Environment environment) {
        super(
                environment,
                List.of(
                        plugin(Netty4ModulePlugin.class, List.of()),
                        plugin(PainlessModulePlugin.class, List.of()),
                        plugin(KNNPlugin.class, List.of("lang-painless"))),
                false);
    }

    /// @param args a folder of the node's own, its name, its ports for HTTP and for other nodes, the other nodes'
    ///     addresses and the names of those that choose the first manager, both apart by commas
    public static void main(String[] args) throws Exception {
        Path home = Files.createDirectories(Path.of(args[0]));
        Settings settings = Settings.builder()
                .put("path.home", home)
                .put("cluster.name", "casewright-test")
                .put("node.name", args[1])
                .put("network.host", "127.0.0.1")
                .put("http.port", args[2])
                .put("transport.port", args[3])
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                .putList("discovery.seed_hosts", args[4].split(",", -1))
                .putList("cluster.initial_cluster_manager_nodes", args[5].split(",", -1))
                .put("bootstrap.memory_lock", false)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        new TestNode(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> args[1])).start();
        new CountDownLatch(1).await();
    }

    private static PluginInfo plugin(Class<? extends Plugin> type, List<String> extended) {
        String name = type.getName();
        return new PluginInfo(name, "of the tests", "-", Version.CURRENT, "25", name, null, extended, false);
    }
}
