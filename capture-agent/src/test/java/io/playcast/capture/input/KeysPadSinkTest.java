package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.input.PadButton;
import org.junit.jupiter.api.Test;

class KeysPadSinkTest {

    private final RecordingHands hands = new RecordingHands();
    private final KeysPadSink sink = new KeysPadSink(PadProfile.frozenBubble(), hands);

    @Test
    void a_direction_goes_down_and_up_with_the_stick() {
        sink.play("ann", 0, Pad.leaning(-1, 0));
        sink.play("ann", 0, Pad.REST);
        assertThat(hands.told).containsExactly("ann/pad0 down x", "ann/pad0 up x");
    }

    @Test
    void turning_round_lets_go_before_it_presses() {
        sink.play("ann", 0, Pad.leaning(-1, 0));
        sink.play("ann", 0, Pad.leaning(1, 0));
        assertThat(hands.told).containsExactly("ann/pad0 down x", "ann/pad0 up x", "ann/pad0 down v");
    }

    @Test
    void a_viewer_who_leaves_lets_go_and_the_others_play_on() {
        sink.play("ann", 0, Pad.pressing(PadButton.SOUTH));
        sink.play("bob", 1, Pad.pressing(PadButton.SOUTH));
        sink.release("ann");
        sink.release("ann");
        assertThat(hands.told).containsExactly("ann/pad0 down c", "bob/pad1 down Up", "ann/pad0 up c");
    }

    @Test
    void all_let_go_at_once() {
        sink.play("ann", 0, Pad.pressing(PadButton.SOUTH));
        sink.releaseAll();
        assertThat(hands.told).containsExactly("ann/pad0 down c", "ann/pad0 up c");
    }
}
