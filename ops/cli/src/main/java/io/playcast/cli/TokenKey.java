package io.playcast.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;

/**
 * The key that signs every token of this installation now: of the EC P-256 keys in {@code keys/token.jwks} (RFC 7517) the youngest whose
 * time has come, as the edge sees it.
 *
 * <p>The edge and this program read the same file, and whichever comes first makes it. Nobody but its owner may read it.
 */
public final class TokenKey {

    private static final String OWNER_ONLY = "rw-------";

    private TokenKey() {}

    public static ECKey of(StateDirectory state) {
        var file = state.create().keys().resolve("token.jwks");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return signing(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ECKey signing(Path file) throws IOException {
        if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals(OWNER_ONLY)) {
            throw Refusal.failed(
                    "Others can read the key " + file + ": set its mode to 0600, or delete it for a new one.");
        }
        try {
            var now = new Date();
            return JWKSet.parse(Files.readString(file)).getKeys().stream()
                    .map(JWK::toECKey)
                    .filter(key -> !begins(key).after(now))
                    .max(Comparator.comparing(TokenKey::begins))
                    .orElseThrow(() -> damaged(file));
        } catch (ParseException | ClassCastException problem) {
            throw damaged(file);
        }
    }

    private static Date begins(ECKey key) {
        return key.getNotBeforeTime() == null ? new Date(0) : key.getNotBeforeTime();
    }

    private static Refusal damaged(Path file) {
        return Refusal.failed(
                "The keys in " + file + " are damaged: delete it for a new one (every token ends with them).");
    }

    /** Written aside and linked into place: a reader sees a whole key, and of two writers the first one wins. */
    private static void create(Path file) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        var draft = Files.createTempFile(file.getParent(), "token", ".new", mode);
        try {
            Files.writeString(draft, new JWKSet(generated()).toString(false));
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
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .notBeforeTime(Date.from(Instant.now().minusSeconds(1)))
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
