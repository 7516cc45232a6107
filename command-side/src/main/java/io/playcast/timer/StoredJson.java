package io.playcast.timer;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.playcast.stored.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Rows hold JSON that outlives a release, never Java's own serialization. */
final class StoredJson implements Serializer {
    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        try {
            return data == null ? null : Json.stored().writeValueAsBytes(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        try {
            return data == null ? null : Json.stored().readValue(data, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
