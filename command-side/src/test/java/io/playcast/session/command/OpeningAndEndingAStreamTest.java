package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.*;

import io.playcast.Ids;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import io.playcast.session.SessionCommand.EndStream;
import io.playcast.session.SessionCommand.OpenStream;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.WatchedMinutes;
import org.junit.jupiter.api.Test;

class OpeningAndEndingAStreamTest {
    private static final EndStream END = new EndStream(SESSION, NOW, EndReason.HOST_ENDED);

    @Test
    void a_stream_is_opened_for_its_lobby_and_owner() {
        given().when(open()).then(opened());
    }

    @Test
    void opening_it_twice_is_harmless() {
        given(opened()).when(open()).thenNothing();
    }

    @Test
    void a_session_is_never_opened_for_another_lobby_or_owner() {
        given(opened())
                .when(new OpenStream(SESSION, NOW, Ids.lobby(), AGENT, ANN, Profile.HIGH))
                .thenRefused("session.exists");
        given(opened())
                .when(new OpenStream(SESSION, NOW, LOBBY, AGENT, BOB, Profile.HIGH))
                .thenRefused("session.exists");
    }

    @Test
    void before_it_is_open_nothing_can_happen() {
        given().when(attach(BOB, BOBS, BOB_END, AGENT_END)).thenRefused("session.unknown");
        given().when(END).thenRefused("session.unknown");
    }

    @Test
    void the_end_says_how_long_it_was_and_who_watched_how_long_in_which_quality() {
        var bobLeft = new ViewerDetached(SESSION, BOB, BOB_END, DetachReason.LEFT);
        given(opened(), bobAttached(), attached(BOB), bobLeft, attached(CID))
                .when(END)
                .then(new StreamEnded(SESSION, EndReason.HOST_ENDED, 90, 2, new WatchedMinutes(0, 0, 3)));
    }

    @Test
    void it_never_lasts_less_than_nothing_whatever_the_clocks_say() {
        given(opened())
                .when(new EndStream(SESSION, OPENED_AT.minusSeconds(5), EndReason.AGENT_LOST))
                .then(new StreamEnded(SESSION, EndReason.AGENT_LOST, 0, 0, new WatchedMinutes(0, 0, 0)));
    }

    @Test
    void ending_it_twice_is_harmless() {
        given(opened(), ended()).when(END).thenNothing();
    }

    @Test
    void what_has_ended_refuses_everything_else() {
        given(opened(), ended()).when(open()).thenRefused("session.ended");
        given(opened(), ended()).when(attach(BOB, BOBS, BOB_END, AGENT_END)).thenRefused("session.ended");
    }

    private static StreamEnded ended() {
        return new StreamEnded(SESSION, EndReason.HOST_ENDED, 90, 0, new WatchedMinutes(0, 0, 0));
    }
}
