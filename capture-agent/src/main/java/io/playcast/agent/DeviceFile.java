package io.playcast.agent;

import io.playcast.Rejected;
import io.playcast.id.DeviceId;
import io.playcast.id.Ulid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The id of this device, drawn once and kept, so that the platform knows it again after a restart. */
record DeviceFile(Path path) {
    private static final int RANDOM_BYTES = 10;

    /** Where it stands unless said otherwise: in the user's own state directory. */
    static DeviceFile usual() {
        var state = System.getenv().getOrDefault("XDG_STATE_HOME", System.getProperty("user.home") + "/.local/state");
        return new DeviceFile(Path.of(state, "playcast", "device"));
    }

    DeviceId id() {
        try {
            return Files.exists(path) ? new DeviceId(Files.readString(path).strip()) : draw();
        } catch (Rejected _) {
            throw new IllegalArgumentException(path + " holds no device id; delete it to get a new one");
        } catch (IOException problem) {
            throw new UncheckedIOException("The device id cannot be kept in " + path, problem);
        }
    }

    private DeviceId draw() throws IOException {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        var drawn = new DeviceId(Ulid.of(System.currentTimeMillis(), random));
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        Files.writeString(path, drawn.value() + System.lineSeparator());
        return drawn;
    }
}
