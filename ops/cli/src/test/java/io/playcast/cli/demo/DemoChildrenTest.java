package io.playcast.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.StateDirectory;
import io.playcast.engines.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoChildrenTest {
    @TempDir
    Path home;

    private StateDirectory state;
    private DemoChildren children;

    @BeforeEach
    void a_state_directory() {
        state = StateDirectory.of(home).create();
        children = new DemoChildren(state);
    }

    @AfterEach
    void nothing_is_left() {
        DemoChildren.stop(state);
    }

    @Test
    void a_child_that_outlived_its_demo_is_found_and_ended() {
        var game = children.start(DemoChildren.GAME, List.of("sleep", "60"), Map.of(), Optional.empty());

        assertThat(DemoChildren.stop(state)).containsExactly(DemoChildren.GAME);
        assertThat(game.alive()).isFalse();
        assertThat(DemoChildren.stop(state)).isEmpty();
    }

    @Test
    void a_game_that_rests_or_does_not_listen_is_ended_all_the_same() {
        var deaf = List.of("sh", "-c", "trap '' TERM; sleep 60");
        var game = children.start(DemoChildren.GAME, deaf, Map.of(), Optional.empty());
        new GameRest(game).watched(false);

        DemoChildren.stop(state);

        assertThat(game.alive()).isFalse();
    }

    @Test
    void a_game_rests_while_nobody_watches_and_goes_on_when_somebody_does() throws IOException {
        var game = children.start(DemoChildren.GAME, List.of("sleep", "60"), Map.of(), Optional.empty());
        var rest = new GameRest(game);

        rest.watched(false);
        assertThat(Waiting.until(() -> kernelState(game.pid()).equals("T"), Duration.ofSeconds(5)))
                .isTrue();

        rest.watched(true);
        assertThat(Waiting.until(() -> !kernelState(game.pid()).equals("T"), Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void the_picture_rate_is_the_one_the_agent_wrote_last() throws IOException {
        var log = home.resolve("agent.log");
        Files.writeString(log, "frames fps=12.0 kbit=1\nframes fps=29.9 kbit=2\nother\n");

        assertThat(FrameRate.lastOf(log)).hasValue(", 29.9 fps");
        assertThat(FrameRate.lastOf(home.resolve("none"))).isEmpty();
    }

    /** The third field of proc(5)'s stat: T is stopped. */
    private static String kernelState(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[0];
        } catch (IOException gone) {
            return "";
        }
    }
}
