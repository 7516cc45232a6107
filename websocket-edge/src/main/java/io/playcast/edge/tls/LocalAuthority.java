package io.playcast.edge.tls;

import io.playcast.secret.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** This platform's own certificate authority: made at the first start, good for ten years, trusted by whoever imports ca.pem. */
final class LocalAuthority {
    private static final Duration LASTS = Duration.ofDays(3_650);

    private final Path directory;
    private final Pem authority;
    private final Clock clock;

    private LocalAuthority(Path directory, Pem authority, Clock clock) {
        this.directory = directory;
        this.authority = authority;
        this.clock = clock;
    }

    /** Writes {@code ca.pem} beside the secret {@code ca-key.pem}, so that the one cannot differ from the other. */
    static LocalAuthority in(Path directory, Clock clock) {
        var file = SecretFile.readOrMake(
                directory.resolve("ca-key.pem"),
                () -> Certificates.authority(clock.instant(), LASTS).encoded());
        var authority = Pem.parse(file);
        publish(directory.resolve("ca.pem"), authority.certificateOnly());
        return new LocalAuthority(directory, authority, clock);
    }

    Pem authority() {
        return authority;
    }

    /** The server's certificate for these names: the one at hand, or a new one when that is missing, old or for others. */
    Pem server(List<String> names) {
        var file = directory.resolve("server-key.pem");
        var kept = Pem.parse(SecretFile.readOrMake(file, () -> issue(names).encoded()));
        if (ServerCertificate.isGood(kept.certificate(), authority.certificate(), names, clock.instant())) {
            return kept;
        }
        var renewed = issue(names);
        SecretFile.write(file, renewed.encoded());
        return renewed;
    }

    /** A node's certificate, another one at each start and nowhere but in memory. */
    Pem node() {
        return Certificates.node(authority, clock.instant(), ServerCertificate.LASTS);
    }

    private Pem issue(List<String> names) {
        return Certificates.server(authority, names, clock.instant(), ServerCertificate.LASTS);
    }

    private static void publish(Path file, byte[] certificate) {
        try {
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), certificate)) {
                SecretFile.write(file, certificate);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
