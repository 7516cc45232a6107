package io.playcast.launcher;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator application as people have one on their phone, written apart from what checks it (RFC 6238). */
final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** @param typed base32, 32 letters */
    Authenticator(String typed) {
        var bits = BigInteger.ZERO;
        for (char letter : typed.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        var bytes = bits.toByteArray();
        secret = new byte[20];
        int length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
    }

    /** @param steps of thirty seconds from now; the platform takes the one before and the one after, too */
    String code(int steps) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            long step = Instant.now().getEpochSecond() / 30 + steps;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
