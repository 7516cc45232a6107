package io.playcast.secret;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A server key for HMAC-SHA-256 (RFC 2104), 32 bytes, kept in a file of its own. */
public final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private HmacKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public static HmacKey in(Path file) {
        var key = SecretFile.readOrMake(file, HmacKey::draw);
        if (key.length != BYTES) {
            throw new IllegalStateException("the key file " + file.getFileName() + " does not hold 32 bytes");
        }
        return new HmacKey(key);
    }

    public byte[] sign(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Takes the same time whatever the difference is. */
    public boolean signed(byte[] message, byte[] signature) {
        return MessageDigest.isEqual(sign(message), signature);
    }

    private static byte[] draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
