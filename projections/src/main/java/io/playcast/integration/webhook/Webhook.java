package io.playcast.integration.webhook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A webhook as an admin registered it.
 *
 * @param types names of what it wants, empty for everything
 * @param generation of its secret @param previousUntil how long the secret before that one signs as well
 * @param turn grows when somebody sets its place in the log
 */
public record Webhook(
        String id,
        String url,
        List<String> types,
        int generation,
        @Nullable Instant previousUntil,
        int turn) {
    boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** One signature, or two while a secret is being exchanged. */
    String signatures(WebhookKey key, String message, Instant now, String body) {
        boolean both = previousUntil != null && now.isBefore(previousUntil);
        return Stream.of(generation, generation - 1)
                .limit(both ? 2 : 1)
                .map(number -> key.secret(id, number).signature(message, now.getEpochSecond(), body))
                .reduce((first, second) -> first + " " + second)
                .orElseThrow();
    }
}
