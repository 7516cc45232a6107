package io.playcast.agent;

import io.playcast.client.ClientListener;
import io.playcast.client.LobbyWatch;
import io.playcast.client.Push;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyView;
import io.playcast.wire.ServerMessage.Welcome;
import io.playcast.wire.SessionMessage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hosts whatever session names this device, for as long as its lobby says so; a lost platform does not stop it. One thread. */
final class Agent implements ClientListener {
    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);

    private final DeviceId device;
    private final Media.Opening opening;
    private final Outbox outbox;
    private final Executor thread;
    private final LobbyWatch watch = new LobbyWatch();
    private final Set<SessionId> failed = new HashSet<>();
    private Bitrates bitrates = Bitrates.DEFAULT;
    private @Nullable Hosting hosting;

    Agent(DeviceId device, Media.Opening opening, Outbox outbox, Executor thread) {
        this.device = device;
        this.opening = opening;
        this.outbox = outbox;
        this.thread = thread;
    }

    void limit(Bitrates limits) {
        bitrates = limits;
    }

    @Override
    public void welcomed(Welcome welcome) {
        LOG.info(
                "Agent logged in device={} user={}",
                device.value(),
                welcome.user().value());
        outbox.welcomed();
    }

    @Override
    public void pushed(Push push) {
        watch.pushed(push);
        switch (push) {
            case Push.LobbySnapshot _, Push.LobbyHappened _, Push.SessionSnapshot _, Push.SessionHappened _ -> follow();
            case Push.Signalled(var kind, var signal) when hosting != null -> hosting.signalled(kind, signal);
            case Push.InputRelayed input when hosting != null -> hosting.played(input);
            case Push.Signalled _,
                    Push.InputRelayed _,
                    Push.CardShown _,
                    Push.Chatted _,
                    Push.Measured _,
                    Push.PresenceChanged _,
                    Push.Declined _,
                    Push.TokenExpiring _,
                    Push.Tick _,
                    Push.Unknown _ -> {}
        }
    }

    @Override
    public void lost(String reason) {
        LOG.info("Platform lost, running streams go on viewers={}", hosting == null ? 0 : hosting.viewers());
    }

    @Override
    public void gaveUp(String reason) {
        LOG.error("Agent cannot go on: {}", reason);
    }

    void report() {
        if (hosting != null) {
            hosting.report();
        }
    }

    void logFrames() {
        if (hosting != null) {
            LOG.info(
                    "frames session={} viewers={} {}", hosting.session().value(), hosting.viewers(), hosting.summary());
        }
    }

    void close() {
        end();
    }

    private void follow() {
        var lobby = mine();
        var session = lobby.map(LobbyView::session).map(LobbyView.LiveSession::session);
        if (hosting != null && !session.equals(Optional.of(hosting.session()))) {
            end();
        }
        lobby.ifPresent(view -> host(view, view.session().session()));
    }

    private void host(LobbyView lobby, SessionId session) {
        if (hosting == null && !failed.contains(session)) {
            open(lobby.lobby(), session);
        }
        if (hosting != null) {
            watch.session(session).ifPresent(now -> hosting.follow(lobby, now, bitrates));
        }
    }

    private void open(LobbyId lobby, SessionId session) {
        try {
            var media = opening.open(() -> thread.execute(() -> mediaLost(lobby, session)));
            hosting = new Hosting(session, media, outbox, thread);
            LOG.info("Session begun session={} lobby={}", session.value(), lobby.value());
        } catch (RuntimeException problem) {
            LOG.error("The screen cannot be sent: {}", problem.getMessage(), problem);
            giveBack(lobby, session);
        }
    }

    private void mediaLost(LobbyId lobby, SessionId session) {
        if (hosting != null && hosting.session().equals(session)) {
            LOG.error("Screen or encoder lost session={}", session.value());
            end();
            giveBack(lobby, session);
        }
    }

    /** Better no session than one without a picture. */
    private void giveBack(LobbyId lobby, SessionId session) {
        failed.add(session);
        outbox.say(new SessionMessage.End(lobby, session));
    }

    private void end() {
        if (hosting != null) {
            hosting.close();
            hosting = null;
        }
    }

    private Optional<LobbyView> mine() {
        return watch.lobbies().stream()
                .filter(view -> view.session() != null && view.session().agent().equals(device))
                .findFirst();
    }
}
