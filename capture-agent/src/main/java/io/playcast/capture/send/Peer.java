package io.playcast.capture.send;

import io.playcast.capture.Packet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One viewer's connection. Every public method returns at once and may be called from any thread, also after close. */
public final class Peer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Peer.class);
    /** Pictures that may wait for the network; beyond it this viewer skips to the next key frame. */
    private static final int PATIENCE = 8;

    /** Picture and data channel. */
    private static final int SECTIONS = 2;

    private final String id;
    private final PeerEvents events;
    private final Peers peers;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final ReentrantLock feeding = new ReentrantLock(); // the sending thread against the closing one
    private volatile boolean connected;
    private volatile PeerStats stats = PeerStats.NONE;
    private @Nullable PeerConnection connection;
    private boolean keyNeeded = true;
    private volatile boolean primed;

    Peer(String id, PeerEvents events, Peers peers) {
        this.id = id;
        this.events = events;
        this.peers = peers;
    }

    public String id() {
        return id;
    }

    public boolean connected() {
        return connected;
    }

    /** It needs pictures while it is connected, and one before that: only then can the offer name the codec. */
    boolean wantsPictures() {
        return connected || !primed && !closing.get();
    }

    /** The viewer's answer to our offer; only the first one counts. */
    public void answer(String sdp) {
        later(open -> open.negotiation().answer(sdp));
    }

    /** A candidate of the viewer; one that is not {@link Candidate#usable} is ignored. */
    public void remoteCandidate(int mline, String candidate) {
        if (mline < 0 || mline >= SECTIONS || !Candidate.usable(candidate)) return;
        later(open -> open.negotiation().candidate(mline, candidate));
    }

    /** As of the last second. */
    public PeerStats stats() {
        return stats;
    }

    /** Ends the connection and frees what it held; {@code onState(CLOSED)} says when. Twice is harmless. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) peers.closing(this, this::tearDown);
    }

    /** On the peers' thread. */
    void start() {
        if (closing.get()) return;
        try {
            var opened = PeerConnection.open(peers.iceServers(), new Heard());
            feeding.lock();
            connection = opened;
            feeding.unlock();
            opened.start();
            peers.wantKeyFrame();
        } catch (NegotiationFailed | IllegalStateException problem) {
            fail(problem.getMessage());
        }
    }

    /** On the sending thread. False when this viewer could not take the picture and skips to a key frame. */
    boolean push(Packet packet, long buffer) {
        feeding.lock();
        try {
            if (connection == null || !wantsPictures() || keyNeeded && !packet.key()) return true;
            boolean late = connection.pipeline().waiting() >= PATIENCE;
            if (!late) connection.pipeline().push(buffer);
            primed = true;
            keyNeeded = late || !connected;
            return !late;
        } finally {
            feeding.unlock();
        }
    }

    /** On the peers' thread, each second. */
    void tick() {
        if (closing.get() || connection == null) return;
        String error = connection.pipeline().firstError();
        if (!error.isEmpty()) fail(error);
        else if (connected) stats = connection.stats();
    }

    private void later(Consumer<PeerConnection> errand) {
        if (closing.get()) return;
        boolean accepted = peers.run(() -> attempt(errand));
        if (!accepted) LOG.warn("Too many messages of one viewer, one was dropped connection={}", id);
    }

    private void attempt(Consumer<PeerConnection> errand) {
        if (closing.get() || connection == null) return;
        try {
            errand.accept(connection);
        } catch (NegotiationFailed problem) {
            fail(problem.getMessage());
        }
    }

    private void stateChanged(PeerConnection open) {
        switch (open.state()) {
            case CONNECTED -> nowConnected();
            case FAILED -> fail("the connection failed");
            case OTHER -> LOG.debug("Viewer is on its way connection={}", id);
        }
    }

    private void nowConnected() {
        if (connected) return;
        connected = true;
        peers.wantKeyFrame();
        LOG.info("Viewer connected connection={}", id);
        events.onState(PeerState.CONNECTED);
    }

    private void fail(String why) {
        connected = false;
        LOG.warn("Viewer failed connection={} why=\"{}\"", id, why);
        events.onState(PeerState.FAILED);
    }

    /** On the peers' thread: no GStreamer thread may wait for itself to end. */
    private void tearDown() {
        connected = false;
        feeding.lock();
        try {
            if (connection != null) connection.close();
            connection = null;
        } finally {
            feeding.unlock();
        }
        LOG.info("Viewer closed connection={}", id);
        events.onState(PeerState.CLOSED);
    }

    /** What GStreamer's threads say; all but inputs goes on to the peers' thread. */
    private final class Heard implements PeerConnection.Listener {
        private final AtomicBoolean offered = new AtomicBoolean();

        @Override
        public void offerNeeded() {
            if (offered.compareAndSet(false, true))
                later(open -> events.onOffer(open.negotiation().offer()));
        }

        @Override
        public void candidate(int mline, String candidate) {
            later(_ -> events.onLocalCandidate(mline, candidate));
        }

        @Override
        public void stateChanged() {
            later(Peer.this::stateChanged);
        }

        @Override
        public void text(String text) {
            if (closing.get()) return;
            try {
                events.onInput(text);
            } catch (RuntimeException problem) {
                LOG.error("An input could not be handled connection={}", id, problem);
            }
        }

        @Override
        public void keyFrameWanted() {
            peers.wantKeyFrame();
        }
    }
}
