package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A server to be compared with, in Node: ops/bench/peers says what each is. */
final class PeerServer implements Server {
    private static final String SECRET = "the bench's own secret";

    private final String name;
    private final int port;
    private final Optional<Certificate> certificate;
    private final Process node;
    private final Processes processes;

    /** Files in PEM. */
    record Certificate(Path key, Path chain) {}

    private PeerServer(String name, int port, Optional<Certificate> certificate, Process node, Processes processes) {
        this.name = name;
        this.port = port;
        this.certificate = certificate;
        this.node = node;
        this.processes = processes;
    }

    /** The architecture being replaced; its Redis is counted in. */
    static PeerServer node(Path peers, PeerRedis redis, Optional<Certificate> certificate) {
        return start("Node", peers.resolve("node"), Optional.of(redis), certificate);
    }

    static PeerServer uws(Path peers) {
        return start("uWebSockets", peers.resolve("uws"), Optional.empty(), Optional.empty());
    }

    private static PeerServer start(
            String name, Path folder, Optional<PeerRedis> redis, Optional<Certificate> certificate) {
        Installed.in(folder);
        int port = FreePort.any();
        var environment = new HashMap<String, String>();
        environment.put("NODE_ENV", "production");
        environment.put("BENCH_PORT", Integer.toString(port));
        environment.put("BENCH_SECRET", SECRET);
        redis.ifPresent(its -> environment.put("BENCH_REDIS", its.uri()));
        certificate.ifPresent(its -> {
            environment.put("BENCH_TLS_KEY", its.key().toString());
            environment.put("BENCH_TLS_CERT", its.chain().toString());
        });
        try {
            var builder = new ProcessBuilder("node", "--expose-gc", "server.mjs")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            var node = builder.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(node::destroyForcibly));
            var pids = new HashMap<>(Map.of(name, node.pid()));
            redis.ifPresent(its -> pids.put("Redis", its.pid()));
            var server = new PeerServer(name, port, certificate, node, new Processes(pids, Map.of()));
            Answering.await(server, node);
            return server;
        } catch (IOException problem) {
            throw new BenchProblem("Node cannot be started: is nodejs installed?", problem);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean tls() {
        return certificate.isPresent();
    }

    @Override
    public IntFunction<String> tokens() {
        return number -> {
            var user = Member.ulid('U', number);
            return user + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signed(user));
        };
    }

    private static byte[] signed(String user) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", problem);
        }
    }

    @Override
    public Map<String, Double> cpuMicros() {
        return processes.cpuMicros();
    }

    @Override
    public long residentBytes() {
        return processes.residentBytes();
    }

    /** The server takes the signal as the word to collect. */
    @Override
    public void collect() {
        Processes.run("kill", "-USR2", Long.toString(node.pid()));
        Settled.wait(this);
    }

    @Override
    public void pin(String processors) {
        processes.pin(processors);
    }

    @Override
    public void close() {
        node.destroy();
        try {
            if (!node.waitFor(5, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
        }
    }
}
