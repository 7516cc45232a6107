package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.*;

import io.playcast.id.ConnectionId;
import io.playcast.id.UserId;
import io.playcast.session.Milestone;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.SessionEvent.TroubleReported;
import io.playcast.session.Trouble;
import org.junit.jupiter.api.Test;

class ReportingTroubleTest {
    private static final TroubleReported FROZE = new TroubleReported(SESSION, BOB_END, Trouble.FROZE);

    @Test
    void a_viewer_says_that_the_picture_froze() {
        given(opened(), bobAttached()).when(report(BOB, BOB_END, Trouble.FROZE)).then(FROZE);
    }

    @Test
    void the_agent_says_that_the_encoder_is_lost_and_nobody_else_can() {
        given(opened(), bobAttached())
                .when(report(ANN, AGENT_END, Trouble.ENCODER_LOST))
                .then(new TroubleReported(SESSION, AGENT_END, Trouble.ENCODER_LOST));
        given(opened(), bobAttached())
                .when(report(BOB, BOB_END, Trouble.ENCODER_LOST))
                .thenRefused("bad-request");
    }

    @Test
    void the_same_trouble_is_told_once_until_the_connection_gets_further() {
        given(opened(), bobAttached(), FROZE)
                .when(report(BOB, BOB_END, Trouble.FROZE))
                .thenNothing();
        given(opened(), bobAttached(), FROZE, reached(BOB_END, 1, Milestone.CONNECTED))
                .when(report(BOB, BOB_END, Trouble.FROZE))
                .then(FROZE);
    }

    @Test
    void nobody_speaks_for_the_other_end_or_a_connection_that_is_not_there() {
        given(opened(), bobAttached()).when(report(CID, BOB_END, Trouble.FROZE)).thenRefused("session.not-viewer");
        given(opened(), bobAttached()).when(report(ANN, BOB_END, Trouble.FROZE)).thenRefused("session.not-viewer");
        given(opened()).when(report(BOB, BOB_END, Trouble.FROZE)).thenRefused("session.not-viewer");
    }

    private static ReportTrouble report(UserId by, ConnectionId end, Trouble trouble) {
        return new ReportTrouble(SESSION, NOW, by, end, trouble);
    }
}
