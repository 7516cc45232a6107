package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.*;

import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionCommand.EndStream;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.WatchedMinutes;
import org.junit.jupiter.api.Test;

class SummingUpAStreamTest {
    private static final QualityChanged LOWERED =
            new QualityChanged(SESSION, BOB_END, Profile.HIGH, Profile.LOW, QualityReason.NETWORK);
    private static final ViewerDetached BOB_LEFT = new ViewerDetached(SESSION, BOB, BOB_END, DetachReason.LEFT);

    @Test
    void a_viewer_counts_from_attaching_to_detaching() {
        given(opened())
                .after(60, bobAttached())
                .after(240, BOB_LEFT)
                .when(end(600))
                .then(ended(600, 1, new WatchedMinutes(0, 0, 3)));
    }

    @Test
    void each_quality_counts_for_as_long_as_it_was_shown() {
        given(opened())
                .after(0, bobAttached())
                .after(120, LOWERED)
                .when(end(420))
                .then(ended(420, 1, new WatchedMinutes(5, 0, 2)));
    }

    @Test
    void all_viewers_are_added_up() {
        given(opened())
                .after(0, bobAttached())
                .after(60, attached(CID))
                .when(end(180))
                .then(ended(180, 2, new WatchedMinutes(0, 0, 5)));
    }

    @Test
    void while_the_stream_is_paused_nobody_watches() {
        given(opened())
                .after(0, bobAttached())
                .after(60, new StreamPaused(SESSION))
                .after(600, new StreamResumed(SESSION))
                .when(end(660))
                .then(ended(660, 1, new WatchedMinutes(0, 0, 2)));
        given(opened())
                .after(0, bobAttached())
                .after(60, new StreamPaused(SESSION))
                .when(end(660))
                .then(ended(660, 1, new WatchedMinutes(0, 0, 1)));
    }

    @Test
    void who_comes_while_it_is_paused_counts_from_when_it_goes_on() {
        given(opened())
                .after(0, new StreamPaused(SESSION))
                .after(60, bobAttached())
                .after(120, new StreamResumed(SESSION))
                .when(end(180))
                .then(ended(180, 1, new WatchedMinutes(0, 0, 1)));
    }

    @Test
    void minutes_are_rounded() {
        given(opened()).after(0, bobAttached()).when(end(89)).then(ended(89, 1, new WatchedMinutes(0, 0, 1)));
        given(opened()).after(0, bobAttached()).when(end(90)).then(ended(90, 1, new WatchedMinutes(0, 0, 2)));
    }

    private static EndStream end(long seconds) {
        return new EndStream(SESSION, OPENED_AT.plusSeconds(seconds), EndReason.HOST_ENDED);
    }

    private static StreamEnded ended(long seconds, int viewers, WatchedMinutes minutes) {
        return new StreamEnded(SESSION, EndReason.HOST_ENDED, seconds, viewers, minutes);
    }
}
