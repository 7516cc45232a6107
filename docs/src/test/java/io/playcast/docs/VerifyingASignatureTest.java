package io.playcast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.integration.webhook.WebhookKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given the lines of the handbook by which a consumer verifies a message, run in Node as they stand there. */
class VerifyingASignatureTest {
    private static final Pattern LINES = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);
    private static final String BODY = "{\"type\":\"playcast.user-erased.v1\",\"words\":\"naïve ✓\"}";

    private final WebhookKey key = WebhookKey.of(WebhookKey.drawn());

    @TempDir
    Path directory;

    @Test
    void what_we_signed_is_taken_and_what_is_altered_old_or_anothers_is_not() throws Exception {
        long now = Instant.now().getEpochSecond();
        var signature = key.secret("a", 1).signature("m", now, BODY);
        var both = key.secret("a", 2).signature("m", now, BODY) + " " + signature;
        var old = key.secret("a", 1).signature("m", now - 600, BODY);

        assertThat(verified(now, signature, BODY)).isTrue();
        assertThat(verified(now, both, BODY))
                .as("while the secret is exchanged")
                .isTrue();
        assertThat(verified(now, signature, BODY.replace('u', 'v'))).isFalse();
        assertThat(verified(now + 1, signature, BODY)).isFalse();
        assertThat(verified(now - 600, old, BODY)).isFalse();
        assertThat(verified(now, key.secret("b", 1).signature("m", now, BODY), BODY))
                .isFalse();
        assertThat(verified(now, "v1,", BODY)).isFalse();
    }

    private boolean verified(long seconds, String signatures, String body) throws Exception {
        var found = LINES.matcher(Files.readString(Path.of("integration.md")));
        assertThat(found.find()).as("lines of JavaScript in integration.md").isTrue();
        Files.writeString(directory.resolve("verified.mjs"), found.group(1));
        var arguments = new ObjectMapper().writeValueAsString(new Object[] {
            key.secret("a", 1).shown(),
            Map.of("webhook-id", "m", "webhook-timestamp", Long.toString(seconds), "webhook-signature", signatures),
            body
        });
        Files.writeString(
                directory.resolve("run.mjs"),
                "import { verified } from './verified.mjs';\nconsole.log(verified(..." + arguments + "));\n");
        var node = new ProcessBuilder("node", directory.resolve("run.mjs").toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(said).isIn("true", "false");
        return said.equals("true");
    }
}
