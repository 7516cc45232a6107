package io.playcast.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps two platforms out of one state directory; the kernel gives it back when the process ends, however it ends. */
public final class OwnerLock implements AutoCloseable {

    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    static OwnerLock take(StateDirectory state) {
        return take(state, "owner.lock", "Another platform uses the state directory " + state.home() + ".");
    }

    /** Takes {@code run/<file>} or says {@code sentence}. */
    public static OwnerLock take(StateDirectory state, String file, String sentence) {
        try {
            var channel =
                    FileChannel.open(state.run().resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new EngineProblem(sentence);
            }
            return new OwnerLock(channel);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
