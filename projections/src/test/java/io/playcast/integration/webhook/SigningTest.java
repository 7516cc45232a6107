package io.playcast.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures as the Standard Webhooks convention has them. */
class SigningTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    private final WebhookKey key = WebhookKey.of(new byte[32]);

    @Test
    void the_convention_s_own_example_is_signed_as_it_says() {
        var secret = new WebhookSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", NOW.getEpochSecond(), BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(secret.shown()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret).asString().doesNotContain("MfKQ");
    }

    @Test
    void each_webhook_and_each_generation_has_a_secret_of_its_own_that_is_the_same_at_every_start() {
        var again = WebhookKey.of(new byte[32]);

        assertThat(key.secret("a", 1).shown()).isEqualTo(again.secret("a", 1).shown());
        assertThat(List.of(
                        key.secret("a", 1).shown(),
                        key.secret("a", 2).shown(),
                        key.secret("b", 1).shown(),
                        WebhookKey.of(WebhookKey.drawn()).secret("a", 1).shown()))
                .doesNotHaveDuplicates();
    }

    @Test
    void while_a_secret_is_exchanged_both_sign_and_afterwards_the_new_one_alone() {
        var webhook = new Webhook("a", "https://x", List.of(), 2, NOW, 0);

        assertThat(webhook.signatures(key, "m", NOW.minusSeconds(1), BODY).split(" "))
                .containsExactly(
                        key.secret("a", 2).signature("m", NOW.getEpochSecond() - 1, BODY),
                        key.secret("a", 1).signature("m", NOW.getEpochSecond() - 1, BODY));
        assertThat(webhook.signatures(key, "m", NOW, BODY))
                .isEqualTo(key.secret("a", 2).signature("m", NOW.getEpochSecond(), BODY));
    }
}
