package io.playcast.edge.signin.factor;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that follow from a secret and the time (RFC 6238): SHA-1, six digits, a new one every 30 seconds, which is what every authenticator application knows. Pure. */
final class Totp {
    private static final String ALGORITHM = "HmacSHA1";
    private static final Duration STEP = Duration.ofSeconds(30);
    /** Clocks differ and people type slowly: the code before and the one after are good, too. */
    private static final int WINDOW = 1;

    private static final int SECRET_BYTES = 20;
    private static final int CODES = 1_000_000;
    private static final int DIGIT_BITS = 5;
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static byte[] secret(SecureRandom random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int cut = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", cut % CODES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The step whose code that is. @param last the step of the last code that was good: neither it nor an older one is again */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long last) {
        long middle = step(now);
        return LongStream.rangeClosed(middle - WINDOW, middle + WINDOW)
                .filter(step -> step > last && same(code(secret, step), code))
                .findFirst();
    }

    /** For typing it in (RFC 4648 §6); 160 bits are 32 letters without any padding. */
    static String base32(byte[] secret) {
        var bits = new BigInteger(1, secret);
        var text = new StringBuilder();
        for (int shift = secret.length * Byte.SIZE - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
            text.append(DIGITS.charAt(bits.shiftRight(shift).intValue() & DIGITS.length() - 1));
        }
        return text.toString();
    }

    /** What applications read from a picture. @param label what they show beside the code */
    static String uri(byte[] secret, String issuer, String label) {
        return "otpauth://totp/" + part(issuer) + ":" + part(label) + "?secret=" + base32(secret) + "&issuer="
                + part(issuer) + "&algorithm=SHA1&digits=6&period=" + STEP.toSeconds();
    }

    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
