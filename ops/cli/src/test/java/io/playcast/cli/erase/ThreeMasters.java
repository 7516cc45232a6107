package io.playcast.cli.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.playcast.engines.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A Redis Cluster on loopback without a replica: Debian's Redis 7, put together by its own redis-cli. */
final class ThreeMasters implements AutoCloseable {
    private static final int MASTERS = 3;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Map<Integer, Process> nodes = new LinkedHashMap<>();

    ThreeMasters(Path directory) {
        while (nodes.size() < MASTERS) {
            int port = freePort();
            nodes.put(port, started(directory, port));
        }
        within(SOON, this::meet);
        within(SOON, this::serves);
    }

    RedisClusterClient client() {
        return RedisClusterClient.create(nodes.keySet().stream()
                .map(port -> RedisURI.create("127.0.0.1", port))
                .toList());
    }

    String uris() {
        return nodes.keySet().stream().map(port -> "redis://127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    void killOne() {
        nodes.values().iterator().next().destroyForcibly().onExit().join();
    }

    private boolean serves() {
        try (var client = client();
                var connection = client.connect()) {
            return connection.sync().clusterInfo().contains("cluster_state:ok");
        }
    }

    /** Each node has to listen first. */
    private boolean meet() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/redis-cli", "--cluster", "create"));
        nodes.keySet().forEach(port -> command.add("127.0.0.1:" + port));
        command.addAll(List.of("--cluster-replicas", "0", "--cluster-yes"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    private static void within(Duration limit, Callable<Boolean> done) {
        assertThat(Waiting.until(() -> isDone(done), limit))
                .as("the cluster is up in time")
                .isTrue();
    }

    private static boolean isDone(Callable<Boolean> done) {
        try {
            return done.call();
        } catch (Exception notYet) {
            return false;
        }
    }

    private static Process started(Path directory, int port) {
        try {
            return new ProcessBuilder(List.of(
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
                            "nodes-" + port + ".conf"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Install Debian's package redis-server", e);
        }
    }

    /** Nodes talk to each other on a second port, 10,000 above. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(12_000, 20_000)
                .filter(port -> isFree(port) && isFree(port + 10_000))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() {
        nodes.values().forEach(node -> node.destroyForcibly().onExit().join());
    }
}
