package io.playcast.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.playcast.engines.StateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key that signs every token of this installation: {@code keys/token.jwk}, an EC P-256 key in JSON (RFC 7517).
 *
 * <p>The edge and this program read the same file, and whichever comes first makes it. Nobody but its owner may read it.
 */
public final class TokenKey {

    private static final String OWNER_ONLY = "rw-------";

    private TokenKey() {}

    public static ECKey of(StateDirectory state) {
        var file = state.create().keys().resolve("token.jwk");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ECKey read(Path file) throws IOException {
        if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals(OWNER_ONLY)) {
            throw Refusal.failed(
                    "Others can read the key " + file + ": set its mode to 0600, or delete it for a new one.");
        }
        try {
            return ECKey.parse(Files.readString(file));
        } catch (ParseException problem) {
            throw Refusal.failed(
                    "The key " + file + " is damaged: delete it for a new one (every token ends with it).");
        }
    }

    /** Written aside and linked into place: a reader sees a whole key, and of two writers the first one wins. */
    private static void create(Path file) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        var draft = Files.createTempFile(file.getParent(), "token", ".new", mode);
        try {
            Files.writeString(draft, generated().toJSONString());
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // the edge made it in the meantime: that one counts
        } finally {
            Files.delete(draft);
        }
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
