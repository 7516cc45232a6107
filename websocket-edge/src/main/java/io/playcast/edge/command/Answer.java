package io.playcast.edge.command;

import io.playcast.wire.ServerMessage.At;
import org.jspecify.annotations.Nullable;

/** What an ok says: data, and where the effect stands. */
public record Answer(@Nullable Object data, @Nullable At at) {
    public static final Answer OK = new Answer(null, null);

    public static Answer of(Object data) {
        return new Answer(data, null);
    }

    /** The same effect, told with this data. */
    public Answer with(Object more) {
        return new Answer(more, at);
    }
}
