package io.playcast.agent;

import io.playcast.capture.input.Rights;
import io.playcast.capture.send.PeerEvents;
import io.playcast.id.ConnectionId;
import io.playcast.quality.QualityWindow;
import java.util.Optional;

/** The screen of this machine on its way to viewers, and their inputs on the way back. Viewers are named by their end. */
interface Media extends AutoCloseable {
    /** Opens the screen, the encoder and the input. Blocks. */
    interface Opening {
        /** @param onLost called once, on any thread, when screen or encoder are gone @throws RuntimeException says why not */
        Media open(Runnable onLost);
    }

    /** Soon makes an offer to a viewer whose rights are known; an older connection of the same viewer is closed first. */
    void add(ConnectionId viewer, PeerEvents events);

    void answer(ConnectionId viewer, String sdp);

    void candidate(ConnectionId viewer, int mline, String candidate);

    /** What reaches the game from now on; what the viewer holds goes up when this changes. */
    void rights(ConnectionId viewer, Rights rights);

    /** One input of a viewer, a playcast-messages v5 envelope. */
    void played(ConnectionId viewer, String json);

    /** The viewer's connection is over, and all it holds goes up; its rights stay for the next one. */
    void hangUp(ConnectionId viewer);

    void remove(ConnectionId viewer);

    /** bit/s of the one picture all viewers get. */
    void bitrate(int bitsPerSecond);

    /** The last second, as it went to this viewer; empty when there is none. */
    Optional<QualityWindow> window(ConnectionId viewer);

    /** Frames, bitrate and inputs, as key=value for a log. */
    String summary();

    /** Releases every key and ends every connection; returns when all is freed. */
    @Override
    void close();
}
