package io.playcast.bench.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.playcast.bench.BenchProblem;
import io.playcast.bench.profile.OwnTime;
import io.playcast.bench.profile.Profile;
import io.playcast.cli.PlatformProgram;
import io.playcast.engines.ChildRecord;
import io.playcast.engines.Orphans;
import io.playcast.engines.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The product, all roles in one JVM set up as {@code ops/playcast up} does it, with the engines it starts for itself.
 *
 * <p>Redis and PostgreSQL are counted in; DynamoDB Local, which stands in for a service elsewhere, is not.
 */
public final class PlatformServer implements Server {
    private static final Duration TOKENS_LAST = Duration.ofMinutes(15);

    private final StateDirectory state;
    private final int port;
    private final boolean tls;
    private final Process jvm;
    private final Processes processes;

    private PlatformServer(StateDirectory state, int port, boolean tls, Process jvm, Processes processes) {
        this.state = state;
        this.port = port;
        this.tls = tls;
        this.jvm = jvm;
        this.processes = processes;
    }

    public static PlatformServer start(Path root, Path home, boolean tls) {
        var state = StateDirectory.of(home).create();
        int port = FreePort.any();
        try {
            var builder = new ProcessBuilder(new PlatformProgram(root, state).command())
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(state.log("platform").toFile());
            builder.environment().put("PLAYCAST_HOME", home.toString());
            builder.environment().put("PLAYCAST_PORT", Integer.toString(port));
            // Ten thousand people at one address are nobody's household.
            builder.environment().put("SPRING_PROFILES_ACTIVE", "bench");
            builder.environment().put("PLAYCAST_EDGE_PLAINTEXT", tls ? "off" : "loopback");
            var jvm = builder.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(jvm, state)));
            var starting = new PlatformServer(state, port, tls, jvm, new Processes(Map.of("JVM", jvm.pid()), Map.of()));
            Answering.await(starting, jvm);
            return new PlatformServer(state, port, tls, jvm, counted(state, jvm));
        } catch (IOException problem) {
            throw new BenchProblem("The platform cannot be started", problem);
        }
    }

    private static Processes counted(StateDirectory state, Process jvm) {
        return new Processes(
                Map.of("JVM", jvm.pid(), "Redis", engine(state, "redis")),
                Map.of("PostgreSQL", engine(state, "postgres")));
    }

    private static long engine(StateDirectory state, String name) {
        return ChildRecord.read(state, name)
                .map(ChildRecord::pid)
                .orElseThrow(() -> new BenchProblem("The platform has no " + name));
    }

    @Override
    public String name() {
        return "Playcast";
    }

    long pid() {
        return jvm.pid();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean tls() {
        return tls;
    }

    /** Of an admin who has just shown a second factor. */
    public String adminToken() {
        var now = Instant.now();
        return signed(
                key(),
                0,
                now,
                Map.of("roles", List.of("admin", "analyst"), "second_factor_ms", Long.toString(now.toEpochMilli())));
    }

    @Override
    public IntFunction<String> tokens() {
        var key = key();
        return number -> signed(key, number, Instant.now(), Map.of("roles", List.of("player")));
    }

    private ECKey key() {
        try {
            return JWKSet.parse(Files.readString(state.keys().resolve("token.jwks")))
                    .getKeys()
                    .getFirst()
                    .toECKey();
        } catch (IOException | ParseException problem) {
            throw new BenchProblem("The platform's key cannot be read", problem);
        }
    }

    private static String signed(ECKey key, int number, Instant now, Map<String, Object> more) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("playcast")
                .audience("playcast")
                .subject(Member.ulid('U', number))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TOKENS_LAST)))
                .jwtID(Member.ulid('T', number));
        more.forEach(claims::claim);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        try {
            var token = new SignedJWT(header, claims.build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException problem) {
            throw new BenchProblem("The platform's key cannot sign", problem);
        }
    }

    @Override
    public Map<String, Double> cpuMicros() {
        return processes.cpuMicros();
    }

    /** Of the JVM and Redis; PostgreSQL's own memory is the same for one connection and for ten thousand. */
    @Override
    public long residentBytes() {
        return processes.residentBytes();
    }

    @Override
    public void collect() {
        jcmd("GC.run");
        Settled.wait(this);
    }

    /** Where the JVM's processor time goes while this runs. */
    OwnTime profiled(Runnable load) {
        try {
            var file = Files.createTempFile("playcast-bench", ".jfr");
            try {
                jcmd(Stream.concat(Stream.of("JFR.start", "name=bench"), Stream.of(Profile.wanted()))
                        .toArray(String[]::new));
                load.run();
                jcmd("JFR.stop", "name=bench", "filename=" + file);
                return Profile.of(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new BenchProblem("The profile cannot be read", problem);
        }
    }

    private void jcmd(String... words) {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Processes.run(Stream.concat(Stream.of(program, Long.toString(jvm.pid())), Stream.of(words))
                .toArray(String[]::new));
    }

    @Override
    public void pin(String processors) {
        processes.pin(processors);
    }

    @Override
    public void close() {
        stop(jvm, state);
    }

    /** SIGTERM first: it stops its engines itself. */
    private static void stop(Process jvm, StateDirectory state) {
        jvm.destroy();
        try {
            if (!jvm.waitFor(30, TimeUnit.SECONDS)) {
                jvm.destroyForcibly().waitFor();
            }
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
        }
        Orphans.stop(state);
    }
}
