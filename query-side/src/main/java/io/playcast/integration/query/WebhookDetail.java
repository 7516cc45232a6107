package io.playcast.integration.query;

import io.playcast.integration.webhook.WebhookRows.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as an admin sees it, without its secret.
 *
 * @param types names of what is sent there; none for everything
 * @param position up to which everything is delivered
 * @param status delivering, failing or paused
 * @param failingSince when the oldest message that is not delivered failed for the first time
 * @param problem what the last attempt failed at
 */
record WebhookDetail(
        String id,
        String url,
        List<String> types,
        String registeredBy,
        Instant registeredAt,
        long position,
        String status,
        @Nullable Instant failingSince,
        @Nullable Instant pausedAt,
        @Nullable String problem) {
    static WebhookDetail of(Standing standing) {
        var webhook = standing.webhook();
        return new WebhookDetail(
                webhook.id(),
                webhook.url(),
                webhook.types(),
                standing.registeredBy(),
                standing.registeredAt(),
                standing.position(),
                standing.pausedAt() != null ? "paused" : standing.failingSince() != null ? "failing" : "delivering",
                standing.failingSince(),
                standing.pausedAt(),
                standing.problem());
    }
}
