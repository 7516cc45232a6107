package io.playcast.card;

import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import org.jspecify.annotations.Nullable;

/** A card read back; {@code text} is null once its subject was erased (show "someone"). */
public record ShownCard(
        CardRef ref,
        int version,
        UserId subject,
        Card.Audience audience,
        @Nullable String text) {}
