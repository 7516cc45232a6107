package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three masters and three replicas on loopback: Debian's Redis 7, put together by its own redis-cli. */
final class RedisCluster implements AutoCloseable {
    private static final int NODES = 6;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Map<Integer, Process> nodes = new LinkedHashMap<>();

    RedisCluster(Path directory) {
        for (int n = 0; n < NODES; n++) {
            int port = RoleProcess.freePort();
            nodes.put(
                    port,
                    run(List.of(
                            "/usr/bin/redis-server",
                            "--bind",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port),
                            "--save",
                            "",
                            "--dir",
                            directory.toString(),
                            "--cluster-enabled",
                            "yes",
                            "--cluster-config-file",
                            "nodes-" + port + ".conf",
                            "--cluster-node-timeout",
                            "1000",
                            "--cluster-replica-validity-factor",
                            "0")));
        }
        Eventually.within(SOON, this::meet);
        Eventually.within(SOON, () -> assertThat(masters()).hasSize(NODES / 2));
    }

    String uris() {
        return nodes.keySet().stream().map(port -> "redis://127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** Kills the master that keeps this key; its replica takes over when the others have missed it. */
    void killMasterOf(String key) {
        int slot = SlotHash.getSlot(key);
        var port = masters().entrySet().stream()
                .filter(master -> master.getValue().contains(slot))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        nodes.get(port).destroyForcibly().onExit().join();
    }

    /** By port, the slots of each master that has all six nodes in sight. */
    private Map<Integer, List<Integer>> masters() {
        var seeds = nodes.keySet().stream()
                .map(port -> RedisURI.create("127.0.0.1", port))
                .toList();
        try (var client = RedisClusterClient.create(seeds);
                var connection = client.connect()) {
            assertThat(connection.sync().clusterInfo()).contains("cluster_state:ok", "cluster_known_nodes:6");
            return connection.getPartitions().stream()
                    .filter(node -> !node.getSlots().isEmpty())
                    .collect(Collectors.toMap(node -> node.getUri().getPort(), node -> node.getSlots()));
        }
    }

    private void meet() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/redis-cli", "--cluster", "create"));
        nodes.keySet().forEach(port -> command.add("127.0.0.1:" + port));
        command.addAll(List.of("--cluster-replicas", "1", "--cluster-yes"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Process run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Install Debian's package redis-server", e);
        }
    }

    @Override
    public void close() {
        nodes.values().forEach(Process::destroyForcibly);
    }
}
