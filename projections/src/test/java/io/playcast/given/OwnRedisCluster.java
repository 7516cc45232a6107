package io.playcast.given;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Three masters on loopback that share the slots; the same program as the shared Redis. */
public final class OwnRedisCluster implements AutoCloseable {
    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;

    private final List<Integer> ports = new ArrayList<>();
    private final List<Process> nodes = new ArrayList<>();

    public OwnRedisCluster(Path directory) {
        var program = OwnRedis.program();
        for (int n = 0; n < MASTERS; n++) {
            int port = OwnRedis.freePort();
            ports.add(port);
            nodes.add(start(program, port, directory));
        }
        for (int n = 0; n < MASTERS; n++) {
            share(n);
        }
        ports.forEach(port -> Eventually.holds(() -> {
            // Each finds out for itself that all are there.
            try (var client = RedisClient.create(RedisURI.create("127.0.0.1", port));
                    var connection = client.connect()) {
                assertThat(connection.sync().clusterInfo()).contains("cluster_state:ok", "cluster_known_nodes:3");
            }
        }));
    }

    public RedisClusterClient client() {
        return RedisClusterClient.create(
                ports.stream().map(port -> RedisURI.create("127.0.0.1", port)).toList());
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
    }

    private void share(int n) {
        Eventually.holds(() -> {
            try (var client = RedisClient.create(RedisURI.create("127.0.0.1", ports.get(n)));
                    var connection = client.connect()) {
                var redis = connection.sync();
                if (redis.clusterInfo().contains("cluster_slots_assigned:0")) {
                    redis.clusterAddSlotsRange(Range.create(SLOTS * n / MASTERS, SLOTS * (n + 1) / MASTERS - 1));
                }
                redis.clusterMeet("127.0.0.1", ports.getFirst());
            }
        });
    }

    private static Process start(String program, int port, Path directory) {
        var command = List.of(
                program,
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
                "nodes-" + port + ".conf");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
