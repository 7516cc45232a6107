package io.playcast.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Seals a document under the master key, so that a changed one is noticed: HMAC-SHA-256 (RFC 2104) under a key of its own. */
public final class MasterSeal {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private MasterSeal(SecretKeySpec key) {
        this.key = key;
    }

    /** @param purpose what is sealed: a seal for one purpose is none for another @throws IllegalStateException without the file */
    public static MasterSeal of(Path masterKeyFile, String purpose) {
        return of(MasterKey.loaded(masterKeyFile), purpose);
    }

    static MasterSeal of(SecretKey master, String purpose) {
        // The master key itself encrypts, and one key must not do both.
        var derived = mac(new SecretKeySpec(master.getEncoded(), ALGORITHM), purpose.getBytes(StandardCharsets.UTF_8));
        return new MasterSeal(new SecretKeySpec(derived, ALGORITHM));
    }

    public byte[] seal(byte[] document) {
        return mac(key, document);
    }

    /** Takes the same time whatever the difference is. */
    public boolean sealed(byte[] document, byte[] seal) {
        return MessageDigest.isEqual(seal(document), seal);
    }

    private static byte[] mac(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
