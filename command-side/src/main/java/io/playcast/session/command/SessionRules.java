package io.playcast.session.command;

import io.playcast.session.DetachReason;
import io.playcast.session.SessionCommand;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionCommand.DetachViewer;
import io.playcast.session.SessionCommand.EndStream;
import io.playcast.session.SessionCommand.OpenStream;
import io.playcast.session.SessionCommand.PauseSession;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.SessionCommand.ResumeSession;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.command.SessionState.Absent;
import io.playcast.session.command.SessionState.Ended;
import io.playcast.session.command.SessionState.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What may happen in a stream session: state and command in, events or a refusal out. */
final class SessionRules {
    /** Peer connections one agent is asked to hold; the encoder feeds them all. */
    static final int VIEWERS_MOST = 64;
    /** Devices one person watches on at a time. */
    static final int DEVICES_MOST = 4;

    private SessionRules() {}

    static List<SessionEvent> decide(SessionState state, SessionCommand command) {
        return switch (state) {
            case Absent _
            when command instanceof OpenStream c ->
                List.of(new StreamOpened(c.session(), c.lobby(), c.agent(), c.owner(), c.profile()));
            case Absent _ -> throw SessionRefusals.unknown();
            case Ended _ when command instanceof EndStream -> List.of();
            case Ended _ -> throw SessionRefusals.ended();
            case Open open -> decide(open, command);
        };
    }

    /** @param time when the event was stored */
    static SessionState evolve(SessionState state, SessionEvent event, Instant time) {
        return SessionHistory.after(state, event, time);
    }

    private static List<SessionEvent> decide(Open open, SessionCommand command) {
        return switch (command) {
            case OpenStream c -> openedAgain(open, c);
            case AttachViewer c -> attach(open, c);
            case DetachViewer c -> detach(open, c);
            case RecordMilestone c -> ConnectionRules.milestone(open, c);
            case ChangeQuality c -> ConnectionRules.quality(open, c);
            case AutomateQuality c -> ConnectionRules.automate(open, c);
            case ReportTrouble c -> ConnectionRules.trouble(open, c);
            case PauseSession c -> open.paused() ? List.of() : List.of(new StreamPaused(c.session()));
            case ResumeSession c -> open.paused() ? List.of(new StreamResumed(c.session())) : List.of();
            case EndStream c -> List.of(ended(open, c));
        };
    }

    private static List<SessionEvent> openedAgain(Open open, OpenStream c) {
        if (open.lobby().equals(c.lobby()) && open.owner().equals(c.owner())) {
            return List.of();
        }
        throw SessionRefusals.exists();
    }

    private static List<SessionEvent> attach(Open open, AttachViewer c) {
        var former = open.viewers().stream()
                .filter(v -> v.user().equals(c.viewer()) && v.device().equals(c.device()))
                .toList();
        if (former.stream()
                .anyMatch(
                        v -> v.viewerEnd().equals(c.viewerEnd()) && v.agentEnd().equals(c.agentEnd()))) {
            return List.of();
        }
        requireNewEnds(open, c);
        if (former.isEmpty()) {
            requireRoom(open, c);
        }
        var events = new ArrayList<SessionEvent>();
        former.forEach(
                v -> events.add(new ViewerDetached(c.session(), v.user(), v.viewerEnd(), DetachReason.REPLACED)));
        events.add(new ViewerAttached(c.session(), c.viewer(), c.device(), c.viewerEnd(), c.agentEnd()));
        return List.copyOf(events);
    }

    private static void requireNewEnds(Open open, AttachViewer c) {
        if (c.viewerEnd().equals(c.agentEnd())
                || open.byEnd(c.viewerEnd()).isPresent()
                || open.byEnd(c.agentEnd()).isPresent()) {
            throw SessionRefusals.connectionTaken();
        }
    }

    private static void requireRoom(Open open, AttachViewer c) {
        var own = open.viewers().stream().filter(v -> v.user().equals(c.viewer()));
        if (own.count() >= DEVICES_MOST) {
            throw SessionRefusals.tooManyDevices();
        }
        if (open.viewers().size() >= VIEWERS_MOST) {
            throw SessionRefusals.full();
        }
    }

    private static List<SessionEvent> detach(Open open, DetachViewer c) {
        return open.viewers().stream()
                .filter(v -> v.user().equals(c.viewer()))
                .filter(v -> c.device() == null || v.device().equals(c.device()))
                .<SessionEvent>map(v -> new ViewerDetached(c.session(), v.user(), v.viewerEnd(), c.reason()))
                .toList();
    }

    private static StreamEnded ended(Open open, EndStream c) {
        // Two machines' clocks: a stream never lasts less than nothing.
        long seconds = Math.max(0, Duration.between(open.since(), c.at()).toSeconds());
        var watched = Watched.until(c.at(), open);
        return new StreamEnded(c.session(), c.reason(), seconds, watched.users().size(), watched.minutes());
    }
}
