package io.playcast.cli.demo;

import io.playcast.client.Trust;
import io.playcast.engines.StateDirectory;
import io.playcast.id.UserId;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What a demo is to show, where, and in whose name.
 *
 * @param host who hosts: a person of this demo alone, so that no older lobby gets in its way
 * @param token signs a token for the host, as a player
 */
public record DemoPlan(Path root, StateDirectory state, URI platform, UserId host, Supplier<String> token, Show show) {

    /**
     * @param program the shell command of the game; empty for frozen-bubble
     * @param script the key script that leads through the game's menus, by its name or file
     * @param size of the display, such as 640x480
     * @param players how many may come in besides the host
     */
    public record Show(String program, String script, String size, int players, String title) {
        boolean isFrozenBubble() {
            return program.isEmpty();
        }
    }

    Path authority() {
        return state.home().resolve("tls/ca.pem");
    }

    Trust trust() {
        return Trust.of(authority());
    }

    /** Files of this demo: the game's home, the display's number. */
    Path folder() {
        return state.run().resolve("demo");
    }
}
