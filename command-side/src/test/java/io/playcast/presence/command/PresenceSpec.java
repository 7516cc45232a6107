package io.playcast.presence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.card.Card;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.presence.OfflineReason;
import io.playcast.presence.PresenceCommand;
import io.playcast.presence.PresenceCommand.ChangeActivity;
import io.playcast.presence.PresenceEvent;
import io.playcast.presence.PresenceEvent.ActivityChanged;
import io.playcast.presence.PresenceEvent.CameBack;
import io.playcast.presence.PresenceEvent.CameOnline;
import io.playcast.presence.PresenceEvent.WentAway;
import io.playcast.presence.PresenceEvent.WentOffline;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Given what has happened, all at one time, when this is asked, then that. */
record PresenceSpec(PresenceState state) {
    static final UserId ANN = Ids.user();
    static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    static final Card PLAYING = activity(ANN);
    static final Card READING = activity(ANN);
    static final CameOnline CAME = new CameOnline(ANN);
    static final WentAway AWAY = new WentAway(ANN);
    static final CameBack BACK = new CameBack(ANN);
    static final WentOffline WENT = new WentOffline(ANN, OfflineReason.TIMED_OUT);

    static PresenceSpec given(PresenceEvent... history) {
        return new PresenceSpec(Stream.of(history)
                .reduce(
                        (PresenceState) new PresenceState.Absent(),
                        (state, event) -> PresenceRules.evolve(state, event, NOW),
                        (_, later) -> later));
    }

    static Card activity(UserId subject) {
        return new Card(new CardRef("card:" + Ids.ulid()), subject, Card.Audience.MEMBERS, "plays");
    }

    static ChangeActivity change(Card activity, Instant at) {
        return new ChangeActivity(ANN, at, activity);
    }

    static ActivityChanged changed(Card activity) {
        return new ActivityChanged(ANN, activity == null ? null : activity.ref());
    }

    List<PresenceEvent> when(PresenceCommand command) {
        return PresenceRules.decide(state, command);
    }

    Rejected refused(PresenceCommand command) {
        var refusal = catchThrowableOfType(Rejected.class, () -> when(command));
        assertThat(refusal).as("%s was not refused", command).isNotNull();
        return refusal;
    }
}
