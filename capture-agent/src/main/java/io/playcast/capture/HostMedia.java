package io.playcast.capture;

import io.playcast.capture.encode.Video;
import io.playcast.capture.input.Injector;
import io.playcast.capture.input.InputDesk;
import io.playcast.capture.send.IceServer;
import io.playcast.capture.send.Peer;
import io.playcast.capture.send.PeerEvents;
import io.playcast.capture.send.PeerState;
import io.playcast.capture.send.Peers;
import io.playcast.capture.source.ScreenSource;
import io.playcast.capture.source.Source;
import io.playcast.quality.QualityWindow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All media of one host: the screen goes out to any number of viewers, their inputs come in. From any thread. */
public final class HostMedia implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HostMedia.class);

    private final Meter meter;
    private final Consumer<Trouble> onTrouble;
    private final InputDesk input;
    private final Peers peers;
    private final AtomicReference<Vision> vision = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile PipelineStats stats = PipelineStats.none(System.currentTimeMillis());
    private boolean froze; // peers' thread

    private HostMedia(HostOptions options, InputDesk input, Consumer<Trouble> onTrouble) {
        this.meter = new Meter(options.fps());
        this.onTrouble = onTrouble;
        this.input = input;
        List<IceServer> servers =
                options.iceServers().stream().map(IceServer::parse).toList();
        this.peers = new Peers(servers, this::wantKeyFrame, this::everySecond);
    }

    /** Opens the display; troubles are only logged. */
    public static HostMedia open(HostOptions options) {
        return open(options, trouble -> LOG.warn("Trouble kind={} detail=\"{}\"", trouble.kind(), trouble.detail()));
    }

    /** Opens the display for picture and input; {@code onTrouble} is called on the agent's threads. */
    public static HostMedia open(HostOptions options, Consumer<Trouble> onTrouble) {
        Source screen = ScreenSource.open(options.display());
        Injector hands = Injector.open(options.display());
        var desk = new InputDesk(hands, options.pads().open("/dev/uinput", hands));
        return start(screen, options, desk, onTrouble);
    }

    /** With a picture and a desk of one's own; both are taken over. */
    static HostMedia start(Source source, HostOptions options, InputDesk desk, Consumer<Trouble> onTrouble) {
        var media = new HostMedia(options, desk, onTrouble);
        var viewers = new Vision.Viewers(
                media.peers, media.meter, (stage, crash) -> onTrouble.accept(Trouble.of(stage, crash)));
        media.vision.set(Vision.open(source, options, viewers));
        return media;
    }

    /**
     * Makes a connection for a viewer: soon {@code onOffer} is called. A viewer of the same id is closed first.
     * It may do nothing until {@link InputDesk#rights} says so; its inputs go to the desk, then to {@code onInput}.
     */
    public Peer addViewer(String connectionId, PeerEvents events) {
        return peers.add(connectionId, new ToDesk(connectionId, events));
    }

    /** Harmless when there is no such viewer. */
    public void removeViewer(String connectionId) {
        peers.find(connectionId).ifPresent(Peer::close);
        input.forget(connectionId);
    }

    /** The viewer may come back by another connection: its rights stay. */
    public void hangUp(String connectionId) {
        peers.find(connectionId).ifPresent(Peer::close);
        input.letGo(connectionId);
    }

    public Optional<Peer> viewer(String connectionId) {
        return peers.find(connectionId);
    }

    /** The whole pipeline in the last second. */
    public PipelineStats stats() {
        return stats;
    }

    /** The last second as one viewer's connection saw it; empty when there is no such viewer. */
    public Optional<QualityWindow> quality(String connectionId) {
        return peers.find(connectionId).map(peer -> stats.with(peer.stats()));
    }

    /** Rights, inputs that come another way than by a data channel, and what was dropped. */
    public InputDesk input() {
        return input;
    }

    /** For all viewers, from the next picture on; 100 000 to 100 000 000 bit/s, IllegalArgumentException otherwise. */
    public void setBitrate(int bitsPerSecond) {
        if (bitsPerSecond < Video.MIN_BITRATE || bitsPerSecond > Video.MAX_BITRATE) {
            throw new IllegalArgumentException("bitrate is 100000 to 100000000 bit/s");
        }
        vision.get().wantBitrate(bitsPerSecond);
    }

    /** The media threads: for measuring. */
    List<StageThread> threads() {
        return vision.get().threads();
    }

    /** Ends everything, viewers first, and returns when all native memory is freed. Twice is harmless. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        peers.close();
        vision.get().close();
        input.close();
    }

    private void wantKeyFrame() {
        Vision open = vision.get();
        if (open != null) open.wantKeyFrame();
    }

    private void everySecond() {
        stats = meter.window();
        boolean still = peers.anyConnected() && stats.fps() == 0;
        if (still && !froze) onTrouble.accept(new Trouble(Trouble.Kind.FROZE, "no picture for a second"));
        froze = still;
    }

    /** Lets the desk see inputs, and take back what a viewer holds as soon as its connection is gone. */
    private final class ToDesk implements PeerEvents {
        private final String id;
        private final PeerEvents events;

        ToDesk(String id, PeerEvents events) {
            this.id = id;
            this.events = events;
        }

        @Override
        public void onOffer(String sdp) {
            events.onOffer(sdp);
        }

        @Override
        public void onLocalCandidate(int mline, String candidate) {
            events.onLocalCandidate(mline, candidate);
        }

        @Override
        public void onState(PeerState state) {
            if (state != PeerState.CONNECTED) input.letGo(id);
            events.onState(state);
        }

        @Override
        public void onInput(String json) {
            input.accept(id, json);
            events.onInput(json);
        }
    }
}
