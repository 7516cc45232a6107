package io.playcast.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A server key for AES-256-GCM, kept in a file of its own, that seals little secrets which stand in a table. */
public final class SealingKey {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    private SealingKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public static SealingKey in(Path file) {
        var key = SecretFile.readOrMake(file, SealingKey::draw);
        if (key.length != BYTES) {
            throw new IllegalStateException("the key file " + file.getFileName() + " does not hold 32 bytes");
        }
        return new SealingKey(key);
    }

    /** @param about whose and what it is: put into the row of another it cannot be opened */
    public byte[] seal(byte[] secret, String about) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, about);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was sealed by another key, about something else, or has been altered */
    public byte[] open(byte[] sealed, String about) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException("too short to be sealed");
        }
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                about);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String about) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed by this key about this", e);
        }
    }

    private static byte[] draw() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
