package io.playcast.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes of a word what stands in the index: who reads the index without the key learns how often something is there, and not what. */
public final class SearchKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;
    /** Enough that no two words meet, and a third of the room. */
    private static final int KEPT = 12;

    private final SecretKeySpec key;

    private SearchKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    public static SearchKey of(byte[] bytes) {
        if (bytes.length != KEY) {
            throw new IllegalArgumentException("a key for searching has " + KEY + " bytes");
        }
        return new SearchKey(bytes);
    }

    public static byte[] drawn() {
        var bytes = new byte[KEY];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** 24 hexadecimal digits. */
    String hidden(String word) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var sum = mac.doFinal(word.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(sum, KEPT));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
