package io.playcast.agent;

import io.playcast.capture.input.Rights;
import io.playcast.capture.send.PeerEvents;
import io.playcast.id.ConnectionId;
import io.playcast.quality.QualityWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Media without a screen: keeps what they were told, and lets the test speak as each viewer's connection. */
final class RecordingMedia implements Media {
    final Map<ConnectionId, PeerEvents> peers = new LinkedHashMap<>();
    final Map<ConnectionId, Rights> rights = new HashMap<>();
    final Map<ConnectionId, String> answers = new HashMap<>();
    int added;
    int bitrate;
    boolean closed;

    final List<String> inputs = new ArrayList<>();

    @Override
    public void add(ConnectionId viewer, PeerEvents events) {
        added++;
        peers.put(viewer, events);
    }

    @Override
    public void answer(ConnectionId viewer, String sdp) {
        answers.put(viewer, sdp);
    }

    @Override
    public void candidate(ConnectionId viewer, int mline, String candidate) {}

    @Override
    public void rights(ConnectionId viewer, Rights now) {
        rights.put(viewer, now);
    }

    @Override
    public void played(ConnectionId viewer, String json) {
        inputs.add(json);
    }

    @Override
    public void hangUp(ConnectionId viewer) {
        peers.remove(viewer);
    }

    @Override
    public void remove(ConnectionId viewer) {
        peers.remove(viewer);
        rights.remove(viewer);
    }

    @Override
    public void bitrate(int bitsPerSecond) {
        bitrate = bitsPerSecond;
    }

    @Override
    public Optional<QualityWindow> window(ConnectionId viewer) {
        return Optional.of(new QualityWindow(1_000, 2_000, 30, 1e6, null, null, null, 0, 0, 0));
    }

    @Override
    public String summary() {
        return "fps=30.0";
    }

    @Override
    public void close() {
        closed = true;
    }
}
