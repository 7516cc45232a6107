package io.playcast.agent;

import io.playcast.capture.send.PeerEvents;
import io.playcast.capture.send.PeerState;
import io.playcast.client.Push.SignalKind;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.session.Milestone;
import io.playcast.wire.ServerMessage.Signal;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The negotiation with one viewer: offers, passes candidates on, and offers anew when the way broke. One thread. */
final class ViewerLink {
    private static final Logger LOG = LoggerFactory.getLogger(ViewerLink.class);
    /** Failures in a row after which only the viewer's own wish starts another attempt. */
    private static final int MOST_FAILURES = 3;

    private final Ends ends;
    private final Media media;
    private final Outbox outbox;
    private final Executor thread;
    private int epoch;
    private int failures;
    private boolean connected;

    record Ends(SessionId session, ConnectionId viewerEnd, ConnectionId agentEnd) {}

    ViewerLink(Ends ends, Media media, Outbox outbox, Executor thread) {
        this.ends = ends;
        this.media = media;
        this.outbox = outbox;
        this.thread = thread;
    }

    ConnectionId viewerEnd() {
        return ends.viewerEnd();
    }

    ConnectionId agentEnd() {
        return ends.agentEnd();
    }

    boolean connected() {
        return connected;
    }

    /** Makes a new connection of that epoch; the one before is closed. */
    void offer(int newEpoch) {
        epoch = newEpoch;
        connected = false;
        media.add(ends.viewerEnd(), new Attempt(newEpoch));
    }

    void signalled(SignalKind kind, Signal signal) {
        if (signal.epoch() != epoch) {
            LOG.debug("Signal of another epoch kind={} epoch={} now={}", kind, signal.epoch(), epoch);
            return;
        }
        switch (kind) {
            case ANSWER -> {
                if (signal.sdp() != null) media.answer(ends.viewerEnd(), signal.sdp());
            }
            case CANDIDATE -> {
                if (signal.candidate() != null && signal.mline() != null) {
                    media.candidate(ends.viewerEnd(), signal.mline(), signal.candidate());
                }
            }
            case RESTART -> restart();
            case BYE -> {
                connected = false;
                media.hangUp(ends.viewerEnd());
            }
            case OFFER ->
                LOG.debug(
                        "A viewer does not offer viewerEnd={}", ends.viewerEnd().value());
            case END_OF_CANDIDATES -> {}
        }
    }

    private void restart() {
        offer(epoch + 1);
        reached(Milestone.RESTARTED);
    }

    private void offered(String sdp) {
        outbox.say(new SignalMessage.Offer(ends.session(), ends.viewerEnd(), epoch, sdp));
        reached(Milestone.OFFERED);
    }

    private void changed(PeerState state) {
        switch (state) {
            case CONNECTED -> {
                connected = true;
                failures = 0;
                reached(Milestone.CONNECTED);
            }
            case FAILED -> failed();
            case CLOSED -> connected = false;
        }
    }

    private void failed() {
        connected = false;
        reached(Milestone.FAILED);
        if (++failures <= MOST_FAILURES) {
            restart();
        }
    }

    private void reached(Milestone milestone) {
        LOG.info(
                "Milestone reached={} agentEnd={} epoch={}",
                milestone,
                ends.agentEnd().value(),
                epoch);
        outbox.say(new SessionMessage.Milestone(ends.session(), ends.agentEnd(), epoch, milestone, null, null));
    }

    /** One epoch; what it says after the next one began is of no interest. */
    private final class Attempt implements PeerEvents {
        private final int of;

        Attempt(int of) {
            this.of = of;
        }

        @Override
        public void onOffer(String sdp) {
            whileCurrent(() -> offered(sdp));
        }

        @Override
        public void onLocalCandidate(int mline, String candidate) {
            whileCurrent(() -> outbox.say(
                    new SignalMessage.Candidate(ends.session(), ends.viewerEnd(), of, candidate, null, mline)));
        }

        @Override
        public void onState(PeerState state) {
            whileCurrent(() -> changed(state));
        }

        /** Nothing to add: the media have already judged it by the viewer's rights. */
        @Override
        public void onInput(String json) {}

        private void whileCurrent(Runnable action) {
            thread.execute(() -> {
                if (of == epoch) {
                    action.run();
                }
            });
        }
    }
}
