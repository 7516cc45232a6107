package io.playcast.capture.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.capture.Frame;
import io.playcast.capture.Pool;
import io.playcast.capture.input.Hands;
import io.playcast.capture.source.Source;
import io.playcast.input.MouseButton;
import io.playcast.input.Vector;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayingAScriptTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Game game = new Game();
    private final Player player = new Player(game, game, PATIENCE);

    @Test
    void a_key_is_pressed_until_the_screen_shows_that_it_worked() {
        player.play(Script.parse("# a note\n\npress Return until 0,0,8,4 changes\ntap x"));

        assertThat(game.pressed).containsExactly("Return", "x");
    }

    @Test
    void a_screen_of_one_colour_is_not_drawn() {
        game.blank();

        assertThatThrownBy(() -> player.play(Script.parse("drawn 0,0,16,8"))).isInstanceOf(ScriptStuck.class);
    }

    @Test
    void a_line_of_text_is_not_yet_a_picture() {
        game.blank();
        game.paint(0, 0, 0xffffff);

        assertThatThrownBy(() -> player.play(Script.parse("steady 0,0,16,8"))).isInstanceOf(ScriptStuck.class);
    }

    @Test
    void a_picture_that_stands_still_is_steady() {
        player.play(Script.parse("steady 0,0,16,8"));

        assertThat(game.grabbed).isGreaterThan(5);
    }

    @Test
    void an_area_beyond_the_screen_is_said_to_be_so() {
        assertThatThrownBy(() -> player.play(Script.parse("drawn 0,0,999,8"))).hasMessageContaining("16x8");
    }

    @Test
    void a_key_the_keyboard_lacks_is_named() {
        assertThatThrownBy(() -> player.play(Script.parse("tap Hyper"))).hasMessageContaining("Hyper");
    }

    @Test
    void a_line_that_is_no_step_is_shown() {
        assertThatThrownBy(() -> Script.parse("wait a bit")).hasMessageContaining("wait a bit");
        assertThatThrownBy(() -> Script.parse("drawn 1,2,3")).hasMessageContaining("1,2,3");
        assertThatThrownBy(() -> Script.parse("drawn 1,2,0,4")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_scripts_that_come_with_the_agent_can_be_read() {
        assertThat(Script.named("frozen-bubble").steps()).hasSizeGreaterThan(4);
        assertThat(Script.named("any").steps()).hasSize(1);
    }

    /** A screen of 16x8 pixels that turns another colour with each key it takes. */
    private static final class Game implements Source, Hands {
        private final MemorySegment memory = Arena.ofAuto().allocate(16 * 8 * 4L);
        private final Pool<Frame> frames = new Pool<>(List.of(new Frame(memory.address(), 16 * 4, 0)));
        private final List<String> pressed = new ArrayList<>();
        private int grabbed;

        Game() {
            fill(1);
        }

        void blank() {
            memory.fill((byte) 0);
        }

        void paint(int x, int y, int colour) {
            memory.set(ValueLayout.JAVA_INT, 4L * (y * 16 + x), colour);
        }

        private void fill(int step) {
            for (int i = 0; i < 16 * 8; i++) {
                memory.set(ValueLayout.JAVA_INT, 4L * i, i * step);
            }
        }

        @Override
        public boolean key(String holder, String keysym, boolean down) {
            if (down && !keysym.equals("Hyper")) {
                pressed.add(keysym);
                fill(pressed.size() + 1);
            }
            return !keysym.equals("Hyper");
        }

        @Override
        public Pool<Frame> frames() {
            return frames;
        }

        @Override
        public void grab(Frame frame) {
            grabbed++;
        }

        @Override
        public int width() {
            return 16;
        }

        @Override
        public int height() {
            return 8;
        }

        @Override
        public void button(String holder, MouseButton button, boolean down) {}

        @Override
        public void point(Vector share) {}

        @Override
        public void release(String holder) {}

        @Override
        public void releaseAll() {}

        @Override
        public void close() {}
    }
}
