package io.playcast.twin;

import io.playcast.edge.socket.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;

/** A socket that keeps what was sent to it, and takes the next turn only when the test says so. */
public final class SlowSession extends RecordingSession implements Wire {
    private boolean slow;
    private @Nullable Taken untaken;

    /** From now on; what is written next fills its buffers. */
    public void takesNothing() {
        slow = true;
    }

    /** Everything that waits, and whatever comes later at once. */
    public void takes() {
        slow = false;
        var taken = untaken;
        untaken = null;
        if (taken != null) {
            taken.done();
        }
    }

    @Override
    public void write(List<WebSocketMessage<?>> frames, Taken taken) {
        frames.forEach(this::sendMessage);
        if (slow) {
            untaken = taken;
        } else {
            taken.done();
        }
    }

    @Override
    public void close(CloseStatus status) {
        super.close(status);
    }

    @Override
    public void cut() {
        super.close(CloseStatus.SESSION_NOT_RELIABLE);
    }
}
