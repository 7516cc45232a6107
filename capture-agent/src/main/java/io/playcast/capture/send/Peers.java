package io.playcast.capture.send;

import io.playcast.capture.Packet;
import io.playcast.capture.StageThread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All viewers of one stream: each gets the same encoded pictures over a connection of its own. */
public final class Peers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Peers.class);

    private final List<IceServer> iceServers;
    private final Runnable onKeyFrameWanted;
    private final Map<String, Peer> byId = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Peer> fed = new CopyOnWriteArrayList<>();
    private final Errands errands;
    private final StageThread thread;

    /**
     * @param onKeyFrameWanted called on any thread when a viewer needs a picture that stands alone
     * @param everySecond called each second on the peers' thread, after the viewers' statistics were read
     */
    public Peers(List<IceServer> iceServers, Runnable onKeyFrameWanted, Runnable everySecond) {
        GStreamer.require();
        this.iceServers = List.copyOf(iceServers);
        this.onKeyFrameWanted = onKeyFrameWanted;
        this.errands = new Errands(() -> {
            byId.values().forEach(Peer::tick);
            everySecond.run();
        });
        this.thread = StageThread.start(
                errands, (stage, crash) -> LOG.error("Viewers are lost stage={}", stage.name(), crash));
        errands.runOn(thread);
    }

    /** Makes a connection for the viewer and soon calls {@code onOffer}; an older one of the same id is closed. */
    public Peer add(String connectionId, PeerEvents events) {
        var peer = new Peer(connectionId, events, this);
        Peer older = byId.put(connectionId, peer);
        if (older != null) older.close();
        fed.add(peer);
        if (!run(peer::start)) {
            peer.close();
            throw new IllegalStateException("Too much to do to take another viewer");
        }
        return peer;
    }

    public Optional<Peer> find(String connectionId) {
        return Optional.ofNullable(byId.get(connectionId));
    }

    public List<Peer> all() {
        return List.copyOf(byId.values());
    }

    /** Whether any picture is of use. */
    public boolean anyWantsPictures() {
        for (Peer peer : fed) if (peer.wantsPictures()) return true;
        return false;
    }

    /** Whether anybody would see a picture. */
    public boolean anyConnected() {
        for (Peer peer : fed) if (peer.connected()) return true;
        return false;
    }

    /** Gives one picture to every viewer. On the sending thread; false when one of them had to skip it. */
    public boolean push(Packet packet, long buffer) {
        boolean all = true;
        for (Peer peer : fed) all &= peer.push(packet, buffer);
        return all;
    }

    /** Closes every viewer, and returns when all are freed. */
    @Override
    public void close() {
        List.copyOf(byId.values()).forEach(Peer::close);
        thread.close();
    }

    List<IceServer> iceServers() {
        return iceServers;
    }

    /** From any thread. */
    public void wantKeyFrame() {
        onKeyFrameWanted.run();
    }

    boolean run(Runnable errand) {
        return errands.run(errand);
    }

    /** The peer is out of sight at once; its native half is freed on the peers' thread, which never refuses that. */
    void closing(Peer peer, Runnable tearDown) {
        byId.remove(peer.id(), peer);
        fed.remove(peer);
        errands.surely(tearDown);
    }
}
