package io.playcast.account.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.playcast.secret.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that tokens are signed with: private EC P-256 keys as a JWK set (RFC 7517), in a file that only its owner may read and
 * that every process of the installation reads.
 *
 * <p>A new key is shown before it signs, and an old one is believed until all it signed has expired, so that for a while two are live
 * and nobody notices. Of any thread; a look at the file blocks.
 */
public final class KeyRing {
    /** How long a key is shown before it signs: every process has seen it by then. */
    static final Duration NOTICE = Duration.ofMinutes(2);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final Path file;
    private final Clock clock;
    private volatile Seen seen;

    private record Seen(List<ECKey> keys, Instant at) {}

    private KeyRing(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.seen = look();
    }

    /** Makes the first key where there is none. */
    public static KeyRing in(Path file, Clock clock) {
        SecretFile.readOrMake(file, () -> json(List.of(drawn(clock.instant().minusSeconds(1)))));
        return new KeyRing(file, clock);
    }

    /** The one that signs now. */
    public ECKey signing() {
        var now = clock.instant();
        return fresh(now).keys.stream()
                .filter(key -> !begins(key).isAfter(now))
                .max(Comparator.comparing(KeyRing::begins))
                .orElseThrow(() -> new IllegalStateException("no key in " + file.getFileName() + " signs yet"));
    }

    /** The public part of every key that is believed now or will sign soon. */
    public JWKSet published() {
        var now = clock.instant();
        return new JWKSet(fresh(now).keys.stream()
                .filter(key -> believed(key, now))
                .<JWK>map(ECKey::toPublicJWK)
                .toList());
    }

    /** A key that another process has just made is looked for once, not at every token that names one of nobody's. */
    Optional<ECKey> named(String kid) {
        var now = clock.instant();
        return find(fresh(now), kid, now)
                .or(() -> seen.at.plusSeconds(1).isAfter(now) ? Optional.empty() : find(seen = look(), kid, now));
    }

    /** Draws a key that signs from soon on. Two processes at once draw one after the other. */
    public void rotate() {
        rotateIf(_ -> true);
    }

    /** Draws a key when the youngest is older than that. @return whether it did */
    public boolean rotateAfter(Duration age) {
        return rotateIf(youngest -> youngest.plus(age).isBefore(clock.instant()));
    }

    private boolean rotateIf(java.util.function.Predicate<Instant> due) {
        try (var lock = FileChannel.open(
                        file.resolveSibling(file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            var now = clock.instant();
            var keys = look().keys;
            if (!due.test(keys.stream()
                    .map(KeyRing::begins)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH))) {
                return false;
            }
            var next = drawn(now.plus(NOTICE));
            var until = now.plus(NOTICE).plus(AccessClaims.LONGEST).plus(NOTICE);
            var kept = keys.stream().filter(key -> believed(key, now)).map(key -> ending(key, until));
            SecretFile.write(file, json(Stream.concat(kept, Stream.of(next)).toList()));
            seen = look();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seen fresh(Instant now) {
        var latest = seen;
        if (latest.at.plus(LOOK_AGAIN).isAfter(now)) {
            return latest;
        }
        return seen = look();
    }

    private Seen look() {
        try {
            var keys = JWKSet.parse(Files.readString(file)).getKeys().stream()
                    .map(KeyRing::p256)
                    .toList();
            return new Seen(keys, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file.getFileName() + " does not hold a JWK set", e);
        }
    }

    private static ECKey p256(JWK key) {
        if (key instanceof ECKey ec && ec.isPrivate() && Curve.P_256.equals(ec.getCurve()) && ec.getKeyID() != null) {
            return ec;
        }
        throw new IllegalStateException("A key that tokens are signed with is no private P-256 key with an id");
    }

    private static Optional<ECKey> find(Seen where, String kid, Instant now) {
        return where.keys.stream()
                .filter(key -> key.getKeyID().equals(kid) && believed(key, now))
                .findFirst();
    }

    private static boolean believed(ECKey key, Instant now) {
        return key.getExpirationTime() == null
                || key.getExpirationTime().toInstant().isAfter(now);
    }

    private static Instant begins(ECKey key) {
        return key.getNotBeforeTime() == null
                ? Instant.EPOCH
                : key.getNotBeforeTime().toInstant();
    }

    private static ECKey ending(ECKey key, Instant until) {
        return key.getExpirationTime() != null
                ? key
                : new ECKey.Builder(key).expirationTime(Date.from(until)).build();
    }

    private static byte[] json(List<ECKey> keys) {
        return new JWKSet(List.<JWK>copyOf(keys)).toString(false).getBytes(StandardCharsets.UTF_8);
    }

    private static ECKey drawn(Instant begins) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .notBeforeTime(Date.from(begins))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
