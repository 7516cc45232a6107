package io.playcast.agent;

import io.playcast.capture.input.Rights;
import io.playcast.client.Push;
import io.playcast.client.Push.SignalKind;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.LobbyView.HeldPad;
import io.playcast.session.SessionView;
import io.playcast.session.SessionView.Viewer;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.ServerMessage.Signal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One live session on this machine: keeps its viewers' connections and rights as lobby and session say. One thread. */
final class Hosting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hosting.class);

    private final SessionId session;
    private final Media media;
    private final Outbox outbox;
    private final Executor thread;
    private final Map<ConnectionId, ViewerLink> links = new HashMap<>();
    private final Map<ConnectionId, Rights> granted = new HashMap<>();
    private int bitrate;

    /** Takes the media over, and closes it. */
    Hosting(SessionId session, Media media, Outbox outbox, Executor thread) {
        this.session = session;
        this.media = media;
        this.outbox = outbox;
        this.thread = thread;
    }

    SessionId session() {
        return session;
    }

    int viewers() {
        return links.size();
    }

    /** What is there already stays as it is; told the same twice, it does nothing the second time. */
    void follow(LobbyView lobby, SessionView now, Bitrates bitrates) {
        // Who was put out of the lobby loses the picture at once, not when the session has heard of it.
        var allowed = now.viewers().stream()
                .filter(v -> maySee(lobby, now, v.viewer()))
                .toList();
        var gone = new HashSet<>(links.keySet());
        allowed.forEach(viewer -> gone.remove(viewer.viewerEnd()));
        gone.forEach(this::detach);
        for (var viewer : allowed) {
            // Rights come before the connection: no input can arrive that nobody has judged.
            grant(viewer, now.paused() ? Rights.NONE : rights(lobby, viewer.viewer(), viewer.device()));
            links.computeIfAbsent(viewer.viewerEnd(), _ -> attach(viewer));
        }
        wish(bitrates.of(now));
    }

    void signalled(SignalKind kind, Signal signal) {
        var link = links.get(signal.from());
        if (link == null) {
            LOG.debug(
                    "Signal of a stranger kind={} from={}", kind, signal.from().value());
        } else {
            link.signalled(kind, signal);
        }
    }

    /** An input that came the long way round is judged like any other: by the rights of the end it came from. */
    void played(Push.InputRelayed input) {
        if (input.session().equals(session) && links.containsKey(input.from())) {
            media.played(input.from(), input.envelope());
        }
    }

    /** Each second: how the stream went, for each viewer that has a picture. */
    void report() {
        links.values().stream()
                .filter(ViewerLink::connected)
                .forEach(link -> media.window(link.viewerEnd())
                        .ifPresent(window -> outbox.say(new QualityMessage.Report(session, link.agentEnd(), window))));
    }

    String summary() {
        return media.summary();
    }

    @Override
    public void close() {
        LOG.info("Session over session={}", session.value());
        media.close();
        links.clear();
    }

    private static boolean maySee(LobbyView lobby, SessionView session, UserId user) {
        return lobby.member(user).isPresent() || session.owner().equals(user);
    }

    /** None while the session pauses, which the lobby says first. */
    static Rights rights(LobbyView lobby, UserId user, DeviceId device) {
        if (lobby.session() != null && lobby.session().paused()) {
            return Rights.NONE;
        }
        return lobby.member(user)
                .map(member -> new Rights(
                        member.access(),
                        member.pads().stream()
                                .filter(held -> held.device().equals(device))
                                .map(HeldPad::pad)
                                .toList()))
                .orElse(Rights.NONE);
    }

    private void grant(Viewer viewer, Rights rights) {
        media.rights(viewer.viewerEnd(), rights);
        if (!rights.equals(granted.put(viewer.viewerEnd(), rights))) {
            LOG.info(
                    "Rights viewer={} viewerEnd={} gamepad={} keyboard={} mouse={} touch={} pads={}",
                    viewer.viewer().value(),
                    viewer.viewerEnd().value(),
                    rights.access().gamepad(),
                    rights.access().keyboard(),
                    rights.access().mouse(),
                    rights.access().touch(),
                    rights.pads());
        }
    }

    private ViewerLink attach(Viewer viewer) {
        LOG.info(
                "Viewer attached session={} viewerEnd={} agentEnd={}",
                session.value(),
                viewer.viewerEnd().value(),
                viewer.agentEnd().value());
        // Epochs of an agent that ran before this one are over.
        var link = new ViewerLink(
                new ViewerLink.Ends(session, viewer.viewerEnd(), viewer.agentEnd()), media, outbox, thread);
        link.offer(viewer.epoch() + 1);
        return link;
    }

    private void detach(ConnectionId viewerEnd) {
        LOG.info("Viewer detached session={} viewerEnd={}", session.value(), viewerEnd.value());
        links.remove(viewerEnd);
        granted.remove(viewerEnd);
        media.remove(viewerEnd);
    }

    private void wish(int bitsPerSecond) {
        if (bitsPerSecond != bitrate) {
            bitrate = bitsPerSecond;
            media.bitrate(bitsPerSecond);
        }
    }
}
