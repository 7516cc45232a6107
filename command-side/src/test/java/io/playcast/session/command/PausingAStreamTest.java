package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.*;

import io.playcast.session.EndReason;
import io.playcast.session.SessionCommand.EndStream;
import io.playcast.session.SessionCommand.PauseSession;
import io.playcast.session.SessionCommand.ResumeSession;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import org.junit.jupiter.api.Test;

class PausingAStreamTest {
    private static final StreamPaused PAUSED = new StreamPaused(SESSION);
    private static final StreamResumed RESUMED = new StreamResumed(SESSION);

    @Test
    void it_is_paused_once() {
        given(opened()).when(new PauseSession(SESSION, NOW)).then(PAUSED);
        given(opened(), PAUSED).when(new PauseSession(SESSION, NOW)).thenNothing();
    }

    @Test
    void it_goes_on_once() {
        given(opened(), PAUSED).when(new ResumeSession(SESSION, NOW)).then(RESUMED);
        given(opened()).when(new ResumeSession(SESSION, NOW)).thenNothing();
        given(opened(), PAUSED, RESUMED).when(new ResumeSession(SESSION, NOW)).thenNothing();
    }

    @Test
    void who_watches_stays_attached_and_others_may_come() {
        given(opened(), bobAttached(), PAUSED)
                .when(attach(BOB, BOBS, BOB_END, AGENT_END))
                .thenNothing();
        given(opened(), PAUSED).when(attach(BOB, BOBS, BOB_END, AGENT_END)).then(bobAttached());
    }

    @Test
    void what_never_was_or_is_over_is_not_paused() {
        given().when(new PauseSession(SESSION, NOW)).thenRefused("session.unknown");
        var over = new StreamEnded(SESSION, EndReason.HOST_ENDED, 90, 0, null);
        given(opened(), over).when(new PauseSession(SESSION, NOW)).thenRefused("session.ended");
        given(opened(), PAUSED, over)
                .when(new EndStream(SESSION, NOW, EndReason.HOST_ENDED))
                .thenNothing();
    }
}
