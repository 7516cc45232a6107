package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** By which an installation's own S3 knows its platform: drawn at the first start, in a file only its owner may read. */
public record S3Credentials(String accessKey, String secretKey) {

    private static final String ACCESS = "access-key";
    private static final String SECRET = "secret-key";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The secret stays out of every log line. */
    @Override
    public String toString() {
        return "S3Credentials[" + accessKey + "]";
    }

    static Path file(StateDirectory state) {
        return state.keys().resolve("s3.properties");
    }

    /** Those of this directory, drawn now if there are none. */
    public static S3Credentials of(StateDirectory state) {
        var file = file(state.create());
        try {
            if (!Files.exists(file)) {
                draw(file);
            }
            var kept = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
            return new S3Credentials(kept.getProperty(ACCESS), kept.getProperty(SECRET));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void draw(Path file) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), "s3", ".new", mode);
        Files.writeString(draft, ACCESS + "=playcast-" + hex(6) + "\n" + SECRET + "=" + hex(24) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String hex(int bytes) {
        var drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
