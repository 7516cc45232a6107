package io.playcast.presence.query;

import io.playcast.card.ShownCard;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceStatus;
import io.playcast.presence.PresenceView;
import io.playcast.view.Seen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's presence with the words that belong to it. @param activity what they do, absent when they do not say */
record PresenceDetail(
        UserId user,
        PresenceStatus status,
        Instant since,
        @Nullable Words activity) {

    /** What the person typed. @param text absent once that person was erased */
    record Words(String ref, int version, @Nullable String text) {
        static Words of(ShownCard card) {
            return new Words(card.ref().value(), card.version(), card.text());
        }
    }

    /** @param card of the activity, null without one */
    static PresenceDetail of(PresenceView view, @Nullable ShownCard card) {
        return new PresenceDetail(view.user(), view.status(), view.since(), card == null ? null : Words.of(card));
    }

    /** The number of the last event in it; with a mark behind it once the words have gone. */
    String tag(Seen<PresenceView> row) {
        return activity != null && activity.text() == null ? row.seq() + "-erased" : Long.toString(row.seq());
    }
}
