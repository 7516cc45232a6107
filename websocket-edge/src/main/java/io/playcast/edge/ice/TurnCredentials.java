package io.playcast.edge.ice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A name that says until when it is good and for whom, and the password that only who shares the secret can make.
 *
 * <p>The scheme of draft-uberti-behave-turn-rest-00: TURN servers check it without asking anybody.
 */
record TurnCredentials(String username, String credential) {
    /** What TURN servers compute, too; SHA-1 is no weakness in an HMAC. */
    private static final String ALGORITHM = "HmacSHA1";

    static TurnCredentials of(byte[] secret, Instant until, String whom) {
        var username = until.getEpochSecond() + ":" + whom;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var password = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return new TurnCredentials(username, Base64.getEncoder().encodeToString(password));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
