package io.playcast.integration.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that the secrets of all webhooks are made of, so that none of them is stored: who reads the database can sign nothing. */
public final class WebhookKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private WebhookKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A new one, for a file that only its owner reads. */
    public static byte[] drawn() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** @throws IllegalArgumentException when these are no 32 bytes */
    public static WebhookKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("the key of the webhooks has " + BYTES + " bytes");
        }
        return new WebhookKey(bytes);
    }

    /** @param generation grows by one with each new secret of that webhook */
    public WebhookSecret secret(String webhook, int generation) {
        return new WebhookSecret(mac(key, "webhook/" + webhook + "/" + generation));
    }

    static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
