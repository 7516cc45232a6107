package io.playcast.session.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.SessionCommand;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionCommand.OpenStream;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import java.time.Instant;

/** Given what has happened, when somebody asks, then this happens or is refused. Ann owns the agent, Bob and Cid watch. */
record SessionSpec(SessionState state) {
    static final SessionId SESSION = Ids.session();
    static final LobbyId LOBBY = Ids.lobby();
    static final UserId ANN = Ids.user();
    static final UserId BOB = Ids.user();
    static final UserId CID = Ids.user();
    static final DeviceId AGENT = Ids.device();
    static final DeviceId BOBS = Ids.device();
    static final ConnectionId BOB_END = Ids.connection();
    static final ConnectionId AGENT_END = Ids.connection();
    static final Instant OPENED_AT = Instant.parse("2026-03-01T20:00:00Z");
    static final Instant NOW = OPENED_AT.plusSeconds(90);

    static SessionSpec given(SessionEvent... history) {
        SessionState state = new SessionState.Absent();
        for (var event : history) {
            state = SessionRules.evolve(state, event, OPENED_AT);
        }
        return new SessionSpec(state);
    }

    /** The same, each event so many seconds after the opening. */
    SessionSpec after(long seconds, SessionEvent event) {
        return new SessionSpec(SessionRules.evolve(state, event, OPENED_AT.plusSeconds(seconds)));
    }

    static StreamOpened opened() {
        return new StreamOpened(SESSION, LOBBY, AGENT, ANN, Profile.HIGH);
    }

    static OpenStream open() {
        return new OpenStream(SESSION, NOW, LOBBY, AGENT, ANN, Profile.HIGH);
    }

    static ViewerAttached bobAttached() {
        return new ViewerAttached(SESSION, BOB, BOBS, BOB_END, AGENT_END);
    }

    static ViewerAttached attached(UserId user) {
        return new ViewerAttached(SESSION, user, Ids.device(), Ids.connection(), Ids.connection());
    }

    static AttachViewer attach(UserId user, DeviceId device, ConnectionId viewerEnd, ConnectionId agentEnd) {
        return new AttachViewer(SESSION, NOW, user, device, viewerEnd, agentEnd);
    }

    static MilestoneReached reached(ConnectionId end, int epoch, Milestone kind) {
        return new MilestoneReached(SESSION, end, epoch, kind, null, null);
    }

    Asked when(SessionCommand command) {
        return new Asked(state, command);
    }

    record Asked(SessionState state, SessionCommand command) {
        void then(SessionEvent... expected) {
            assertThat(SessionRules.decide(state, command)).containsExactly(expected);
        }

        void thenNothing() {
            assertThat(SessionRules.decide(state, command)).isEmpty();
        }

        void thenRefused(String code) {
            var refusal = catchThrowableOfType(Rejected.class, () -> SessionRules.decide(state, command));
            assertThat(refusal).as("refused").isNotNull();
            assertThat(refusal.code()).isEqualTo(code);
        }
    }
}
