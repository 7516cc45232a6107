package io.playcast.edge.command;

import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.id.CardRef;
import io.playcast.text.Wording;
import org.jspecify.annotations.Nullable;

/** What somebody says about what they do to others: a card beside the event, so that it can be erased with its author. */
public final class Reasons {
    private Reasons() {}

    /** Null for no reason. Whoever is put out by it reads it too, so it is for more than those who stay. */
    public static @Nullable Card of(Ids ids, Asked asked, @Nullable String reason) {
        return reason == null
                ? null
                : new Card(
                        new CardRef("card:" + ids.madeBy(asked, "#words")),
                        asked.user(),
                        Audience.MEMBERS,
                        Wording.REASON.of("data.reason", reason));
    }
}
