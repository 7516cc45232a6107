package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.capture.jna.UInput;
import io.playcast.input.PadButton;
import org.junit.jupiter.api.Test;

class PadSignalTest {

    @Test
    void a_pad_that_did_not_change_says_nothing() {
        assertThat(PadSignal.between(Pad.leaning(0.3, 0), Pad.leaning(0.3, 0))).isEmpty();
    }

    @Test
    void only_what_changed_is_said() {
        assertThat(PadSignal.between(Pad.REST, Pad.pressing(PadButton.SOUTH)))
                .containsExactly(new PadSignal(UInput.EV_KEY, UInput.BTN_SOUTH, 1));
        assertThat(PadSignal.between(Pad.pressing(PadButton.SOUTH), Pad.REST))
                .containsExactly(new PadSignal(UInput.EV_KEY, UInput.BTN_SOUTH, 0));
    }

    @Test
    void the_kernel_counts_down_as_positive() {
        assertThat(PadSignal.between(Pad.REST, Pad.leaning(1, 1)))
                .containsExactlyInAnyOrder(
                        new PadSignal(UInput.EV_ABS, UInput.ABS_X, 32767),
                        new PadSignal(UInput.EV_ABS, UInput.ABS_Y, -32767));
        assertThat(PadSignal.between(Pad.REST, Pad.pressing(PadButton.DPAD_UP)))
                .containsExactly(new PadSignal(UInput.EV_ABS, UInput.ABS_HAT0Y, -1));
    }
}
