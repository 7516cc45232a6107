package io.playcast.integration.webhook;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook and we know, and nobody else: signs as the Standard Webhooks convention has it. */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";

    private final byte[] bytes;

    WebhookSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As it is shown, once. */
    public String shown() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** @param seconds since the epoch, when this attempt is made */
    public String signature(String id, long seconds, String body) {
        var mac = WebhookKey.mac(new SecretKeySpec(bytes, "HmacSHA256"), id + "." + seconds + "." + body);
        return VERSION + Base64.getEncoder().encodeToString(mac);
    }

    /** Says nothing about itself, should it come into a log line. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
