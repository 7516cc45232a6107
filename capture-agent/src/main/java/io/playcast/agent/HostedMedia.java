package io.playcast.agent;

import io.playcast.capture.HostMedia;
import io.playcast.capture.HostOptions;
import io.playcast.capture.Trouble;
import io.playcast.capture.input.Rights;
import io.playcast.capture.send.PeerEvents;
import io.playcast.id.ConnectionId;
import io.playcast.quality.QualityWindow;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real screen, encoder and keyboard of this machine. From any thread. */
record HostedMedia(HostMedia media) implements Media {
    private static final Logger LOG = LoggerFactory.getLogger(HostedMedia.class);

    static Media open(HostOptions options, Runnable onLost) {
        var told = new AtomicBoolean();
        return new HostedMedia(HostMedia.open(options, trouble -> {
            LOG.warn("Trouble kind={} detail=\"{}\"", trouble.kind(), trouble.detail());
            if (trouble.kind() != Trouble.Kind.FROZE && told.compareAndSet(false, true)) {
                onLost.run();
            }
        }));
    }

    @Override
    public void add(ConnectionId viewer, PeerEvents events) {
        media.addViewer(viewer.value(), events);
    }

    @Override
    public void answer(ConnectionId viewer, String sdp) {
        media.viewer(viewer.value()).ifPresent(peer -> peer.answer(sdp));
    }

    @Override
    public void candidate(ConnectionId viewer, int mline, String candidate) {
        media.viewer(viewer.value()).ifPresent(peer -> peer.remoteCandidate(mline, candidate));
    }

    @Override
    public void rights(ConnectionId viewer, Rights rights) {
        media.input().rights(viewer.value(), rights);
    }

    @Override
    public void played(ConnectionId viewer, String json) {
        media.input().accept(viewer.value(), json);
    }

    @Override
    public void hangUp(ConnectionId viewer) {
        media.hangUp(viewer.value());
    }

    @Override
    public void remove(ConnectionId viewer) {
        media.removeViewer(viewer.value());
    }

    @Override
    public void bitrate(int bitsPerSecond) {
        media.setBitrate(bitsPerSecond);
    }

    @Override
    public Optional<QualityWindow> window(ConnectionId viewer) {
        return media.quality(viewer.value());
    }

    @Override
    public String summary() {
        var now = media.stats();
        long dropped = media.input().drops().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return String.format(
                Locale.ROOT,
                "fps=%.1f kbit=%.0f dropped=%d frozen=%d inputs=%d inputsDropped=%d",
                now.fps(),
                now.bitrate() / 1000,
                now.dropped(),
                now.frozen(),
                media.input().passed(),
                dropped);
    }

    @Override
    public void close() {
        media.close();
    }
}
