package io.playcast.presence.command;

import static io.playcast.presence.command.PresenceSpec.ANN;
import static io.playcast.presence.command.PresenceSpec.AWAY;
import static io.playcast.presence.command.PresenceSpec.CAME;
import static io.playcast.presence.command.PresenceSpec.NOW;
import static io.playcast.presence.command.PresenceSpec.PLAYING;
import static io.playcast.presence.command.PresenceSpec.READING;
import static io.playcast.presence.command.PresenceSpec.WENT;
import static io.playcast.presence.command.PresenceSpec.activity;
import static io.playcast.presence.command.PresenceSpec.change;
import static io.playcast.presence.command.PresenceSpec.changed;
import static io.playcast.presence.command.PresenceSpec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.card.Card;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SayingWhatOneDoesTest {
    private static final Instant LATER = NOW.plus(PresenceRules.APART);

    @Test
    void the_first_thing_said_is_shown_at_once() {
        assertThat(given(CAME).when(change(PLAYING, NOW))).containsExactly(changed(PLAYING));
        assertThat(given(CAME, AWAY).when(change(PLAYING, NOW))).containsExactly(changed(PLAYING));
    }

    @Test
    void the_next_thing_is_shown_5_seconds_later_and_not_before() {
        assertThat(given(CAME, changed(PLAYING)).when(change(READING, LATER))).containsExactly(changed(READING));
        var refusal = given(CAME, changed(PLAYING)).refused(change(READING, LATER.minusMillis(1)));
        assertThat(refusal.code()).isEqualTo("presence.too-soon");
        assertThat(refusal.retryAfterMs()).isEqualTo(1);
    }

    @Test
    void the_same_again_is_no_event_whenever_it_is_said() {
        assertThat(given(CAME, changed(PLAYING)).when(change(PLAYING, NOW))).isEmpty();
        assertThat(given(CAME, changed(PLAYING)).when(change(PLAYING, LATER))).isEmpty();
    }

    @Test
    void nothing_can_be_said_too_and_saying_nothing_twice_is_harmless() {
        assertThat(given(CAME, changed(PLAYING)).when(change(null, LATER))).containsExactly(changed(null));
        assertThat(given(CAME).when(change(null, NOW))).isEmpty();
    }

    @Test
    void what_somebody_did_ends_with_their_connection_but_not_the_5_seconds() {
        assertThat(given(CAME, changed(PLAYING), WENT, CAME).when(change(null, LATER)))
                .isEmpty();
        assertThat(given(CAME, changed(PLAYING), WENT, CAME)
                        .refused(change(PLAYING, NOW))
                        .code())
                .isEqualTo("presence.too-soon");
    }

    @Test
    void who_is_not_online_does_nothing() {
        assertThat(given().refused(change(PLAYING, NOW)).code()).isEqualTo("presence.not-online");
        assertThat(given(CAME, WENT).refused(change(PLAYING, NOW)).code()).isEqualTo("presence.not-online");
    }

    @Test
    void nobody_speaks_under_the_key_of_another_or_to_some_only() {
        assertThat(given(CAME).refused(change(activity(Ids.user()), NOW)).code())
                .isEqualTo("bad-request");
        var forHost = new Card(PLAYING.ref(), ANN, Card.Audience.HOST, "plays");
        assertThat(given(CAME).refused(change(forHost, NOW)).code()).isEqualTo("bad-request");
    }
}
