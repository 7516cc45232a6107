package io.playcast.session.command;

import io.playcast.Rejected;
import io.playcast.id.ConnectionId;
import io.playcast.id.UserId;
import io.playcast.session.Milestone;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityAutomated;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.TroubleReported;
import io.playcast.session.Trouble;
import io.playcast.session.command.SessionState.Open;
import io.playcast.session.command.SessionState.Reached;
import io.playcast.session.command.SessionState.Troubled;
import io.playcast.session.command.SessionState.Viewer;
import java.util.List;

/** What the two ends of one peer connection may say about it. */
final class ConnectionRules {
    private ConnectionRules() {}

    static List<SessionEvent> milestone(Open open, RecordMilestone c) {
        var viewer = require(open, c.connection());
        requireOwn(open, viewer, c.connection(), c.by());
        if (c.epoch() < 1) {
            throw Rejected.badRequest("data.epoch", "Negotiations are counted from 1");
        }
        if (c.firstFrameMs() != null && c.firstFrameMs() < 0) {
            throw Rejected.badRequest("data.firstFrameMs", "A time to the first frame is not negative");
        }
        if (c.kind() == Milestone.RESTARTED && c.epoch() == 1) {
            throw Rejected.badRequest("data.epoch", "The first negotiation is no restart");
        }
        if (c.epoch() < viewer.epoch()) {
            throw SessionRefusals.staleEpoch();
        }
        if (c.epoch() == viewer.epoch() && viewer.reached().contains(new Reached(c.connection(), c.kind()))) {
            return List.of();
        }
        return List.of(new MilestoneReached(
                c.session(), c.connection(), c.epoch(), c.kind(), c.candidatePair(), c.firstFrameMs()));
    }

    /** What was wished for holds until another wish: a profile that is there already ends that the sender chooses. */
    static List<SessionEvent> quality(Open open, ChangeQuality c) {
        var viewer = requireEither(open, c.connection(), c.by());
        boolean kept =
                viewer.profile() == c.profile() && !(viewer.auto() && c.reason().isWish());
        return kept
                ? List.of()
                : List.of(new QualityChanged(c.session(), c.connection(), viewer.profile(), c.profile(), c.reason()));
    }

    static List<SessionEvent> automate(Open open, AutomateQuality c) {
        return requireEither(open, c.connection(), c.by()).auto()
                ? List.of()
                : List.of(new QualityAutomated(c.session(), c.connection()));
    }

    /** The same trouble is told once until the connection gets further again. */
    static List<SessionEvent> trouble(Open open, ReportTrouble c) {
        var viewer = require(open, c.connection());
        requireOwn(open, viewer, c.connection(), c.by());
        if (c.trouble() == Trouble.ENCODER_LOST && !viewer.agentEnd().equals(c.connection())) {
            throw Rejected.badRequest("data.kind", "Only the agent's end has an encoder");
        }
        return viewer.troubles().contains(new Troubled(c.connection(), c.trouble()))
                ? List.of()
                : List.of(new TroubleReported(c.session(), c.connection(), c.trouble()));
    }

    private static void requireOwn(Open open, Viewer viewer, ConnectionId end, UserId by) {
        if (!by.equals(ownerOf(open, viewer, end))) {
            throw SessionRefusals.notViewer();
        }
    }

    private static Viewer requireEither(Open open, ConnectionId end, UserId by) {
        var viewer = require(open, end);
        if (!by.equals(viewer.user()) && !by.equals(open.owner())) {
            throw SessionRefusals.notViewer();
        }
        return viewer;
    }

    private static Viewer require(Open open, ConnectionId end) {
        return open.byEnd(end).orElseThrow(SessionRefusals::notViewer);
    }

    /** Each end is spoken for by one person: the viewer's by the viewer, the agent's by the agent's owner. */
    private static UserId ownerOf(Open open, Viewer viewer, ConnectionId end) {
        return viewer.viewerEnd().equals(end) ? viewer.user() : open.owner();
    }
}
