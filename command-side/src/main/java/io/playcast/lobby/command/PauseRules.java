package io.playcast.lobby.command;

import io.playcast.Rejected;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.command.LobbyState.Live;
import io.playcast.lobby.command.LobbyState.Open;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds the live session back. Reasons stand beside each other: one who lifts his own does not lift another's. */
final class PauseRules {
    private PauseRules() {}

    static List<LobbyEvent> pause(Open open, PauseSession c) {
        requireMayPause(open, c.by(), c.reason());
        var live = LiveSessionRules.known(open, c.session());
        return live == null || live.pauses().containsKey(c.reason())
                ? List.of()
                : List.of(new SessionPaused(c.lobby(), c.session(), c.reason(), c.at()));
    }

    static List<LobbyEvent> resume(Open open, ResumeSession c) {
        if (c.by() != null) {
            open.requireLeadOrOwner(c.by());
        }
        var live = LiveSessionRules.known(open, c.session());
        if (live == null || live.pauses().isEmpty()) {
            return List.of();
        }
        var lifted = EnumSet.copyOf(live.pauses().keySet());
        lifted.retainAll(liftedBy(live, c.by()));
        if (lifted.isEmpty() && c.by() != null) {
            throw live.pauses().containsKey(PauseReason.HOST_CHANGED)
                    ? LobbyRefusals.ownerResumes()
                    : LobbyRefusals.agentLost();
        }
        return lifted.stream()
                .<LobbyEvent>map(reason -> new SessionResumed(c.lobby(), c.session(), reason))
                .toList();
    }

    /** The owner of the agent agreed to play under one host, not under any. */
    static List<LobbyEvent> hostChanged(Open open, LobbyId lobby, Instant at) {
        var live = open.live();
        return live == null || live.pauses().containsKey(PauseReason.HOST_CHANGED)
                ? List.of()
                : List.of(new SessionPaused(lobby, live.session(), PauseReason.HOST_CHANGED, at));
    }

    private static Set<PauseReason> liftedBy(Live live, @Nullable UserId by) {
        if (by == null) {
            return Set.of(PauseReason.AGENT_LOST);
        }
        return live.owner().equals(by)
                ? Set.of(PauseReason.HOST_PAUSED, PauseReason.HOST_CHANGED)
                : Set.of(PauseReason.HOST_PAUSED);
    }

    private static void requireMayPause(Open open, @Nullable UserId by, PauseReason reason) {
        if (by != null) {
            open.requireLeadOrOwner(by);
        }
        if (reason != (by == null ? PauseReason.AGENT_LOST : PauseReason.HOST_PAUSED)) {
            throw Rejected.badRequest("data.reason", "People pause because they wish to, automations for a lost agent");
        }
    }
}
