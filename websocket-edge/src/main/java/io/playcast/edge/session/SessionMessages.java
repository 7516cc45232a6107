package io.playcast.edge.session;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.command.Commands;
import io.playcast.edge.command.Ids;
import io.playcast.edge.command.Reasons;
import io.playcast.edge.ice.IceServers;
import io.playcast.edge.signal.Ends;
import io.playcast.edge.stream.Streams;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyCommand.AdmitViewer;
import io.playcast.lobby.LobbyCommand.EndSession;
import io.playcast.lobby.LobbyCommand.PauseSession;
import io.playcast.lobby.LobbyCommand.ResumeSession;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.PauseReason;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionCommand.DetachViewer;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.SessionView;
import io.playcast.wire.SessionMessage;
import org.springframework.stereotype.Component;

/** Answers what clients ask of stream sessions; an end of a peer connection speaks for itself only. Blocks on the commit. */
@Component
public final class SessionMessages {
    private static final long OPENS_SOON_MS = 250;

    private final Commands commands;
    private final Ids ids;
    private final Streams streams;
    private final Agents agents;
    private final IceServers ice;

    record Started(SessionId session) {}

    /** @param connection the asker's end @param peer the agent's end */
    record Attached(ConnectionId connection, ConnectionId peer) {}

    public SessionMessages(Commands commands, Ids ids, Streams streams, Agents agents, IceServers ice) {
        this.commands = commands;
        this.ids = ids;
        this.streams = streams;
        this.agents = agents;
        this.ice = ice;
    }

    public Answer answer(Asked asked, SessionMessage message) {
        return switch (message) {
            case SessionMessage.Start start -> start(asked, start);
            case SessionMessage.Attach attach -> attach(asked, attach.session());
            case SessionMessage.Detach m ->
                commands.send(
                        asked,
                        m.session(),
                        new DetachViewer(m.session(), asked.at(), asked.user(), asked.device(), DetachReason.LEFT));
            case SessionMessage.Milestone milestone -> milestone(asked, milestone);
            case SessionMessage.Quality change -> changeQuality(asked, change);
            case SessionMessage.Trouble m -> trouble(asked, m);
            case SessionMessage.Pause m ->
                commands.send(
                        asked,
                        m.lobby(),
                        new PauseSession(m.lobby(), asked.user(), asked.at(), m.session(), PauseReason.HOST_PAUSED));
            case SessionMessage.Resume m ->
                commands.send(asked, m.lobby(), new ResumeSession(m.lobby(), asked.user(), asked.at(), m.session()));
            case SessionMessage.IceServers m -> ice.answer(asked, m);
            case SessionMessage.End m ->
                commands.send(
                        asked,
                        m.lobby(),
                        new EndSession(
                                m.lobby(),
                                asked.user(),
                                asked.at(),
                                m.session(),
                                EndReason.HOST_ENDED,
                                Reasons.of(ids, asked, m.reason())));
        };
    }

    private Answer start(Asked asked, SessionMessage.Start m) {
        var session = new SessionId(ids.madeBy(asked));
        var start = new StartSession(m.lobby(), asked.user(), asked.at(), session, m.agent(), m.profile());
        return agents.claimed(start, command -> commands.send(asked, m.lobby(), command))
                .with(new Started(session));
    }

    /** The lobby admits, because it knows its members; then the session attaches. */
    private Answer attach(Asked asked, SessionId session) {
        var lobby = open(session).lobby();
        commands.send(asked, lobby, new AdmitViewer(lobby, asked.user(), asked.at(), session));
        var mine = new ConnectionId(ids.madeBy(asked, "#viewer"));
        var agents = new ConnectionId(ids.madeBy(asked, "#agent"));
        return commands.send(
                        asked,
                        session,
                        new AttachViewer(session, asked.at(), asked.user(), asked.device(), mine, agents))
                .with(new Attached(mine, agents));
    }

    private Answer milestone(Asked asked, SessionMessage.Milestone m) {
        Ends.requireOwn(open(m.session()), m.connection(), asked.who());
        return commands.send(
                asked,
                m.session(),
                new RecordMilestone(
                        m.session(),
                        asked.at(),
                        asked.user(),
                        m.connection(),
                        m.epoch(),
                        m.kind(),
                        m.candidatePair(),
                        m.firstFrameMs()));
    }

    private Answer trouble(Asked asked, SessionMessage.Trouble m) {
        Ends.requireOwn(open(m.session()), m.connection(), asked.who());
        return commands.send(
                asked, m.session(), new ReportTrouble(m.session(), asked.at(), asked.user(), m.connection(), m.kind()));
    }

    private Answer changeQuality(Asked asked, SessionMessage.Quality m) {
        Ends.requireOwn(open(m.session()), m.connection(), asked.who());
        boolean auto = Boolean.TRUE.equals(m.auto());
        if (auto == (m.profile() != null)) {
            throw Rejected.badRequest("data.profile", "Either a profile, or auto");
        }
        var reason = m.reason() == null ? QualityReason.VIEWER_ASKED : m.reason();
        return commands.send(
                asked,
                m.session(),
                auto
                        ? new AutomateQuality(m.session(), asked.at(), asked.user(), m.connection())
                        : new ChangeQuality(
                                m.session(), asked.at(), asked.user(), m.connection(), m.profile(), reason));
    }

    /** A session that was just started has no stream yet: an automation opens it within moments. */
    private SessionView open(SessionId session) {
        return streams.session(session)
                .orElseThrow(() -> new Rejected("session.not-open", "The stream is not open yet", null, OPENS_SOON_MS));
    }
}
