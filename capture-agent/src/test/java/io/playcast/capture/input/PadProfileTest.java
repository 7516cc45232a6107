package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.playcast.input.PadButton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PadProfileTest {

    private final PadProfile bubble = PadProfile.frozenBubble();

    @Test
    void the_first_pad_of_frozen_bubble_aims_with_x_and_v_and_fires_with_c() {
        assertThat(bubble.keys(0, Pad.leaning(-1, 0))).containsExactly("x");
        assertThat(bubble.keys(0, Pad.pressing(PadButton.DPAD_RIGHT))).containsExactly("v");
        assertThat(bubble.keys(0, Pad.pressing(PadButton.SOUTH, PadButton.DPAD_LEFT)))
                .containsExactlyInAnyOrder("c", "x");
    }

    @Test
    void the_second_pad_aims_with_the_arrows_and_fires_with_up() {
        assertThat(bubble.keys(1, Pad.leaning(0.8, 0))).containsExactly("Right");
        assertThat(bubble.keys(1, Pad.pressing(PadButton.DPAD_LEFT, PadButton.SOUTH)))
                .containsExactlyInAnyOrder("Left", "Up");
    }

    @Test
    void a_stick_counts_from_the_threshold_on() {
        assertThat(bubble.keys(0, Pad.leaning(0.49, 0))).isEmpty();
        assertThat(bubble.keys(0, Pad.leaning(0.5, 0))).containsExactly("v");
    }

    @Test
    void a_pad_the_profile_does_not_know_presses_nothing() {
        assertThat(bubble.keys(2, Pad.leaning(1, 1))).isEmpty();
    }

    @Test
    void a_profile_is_read_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), """
                {"name":"race","threshold":0.3,"pads":[{"up":"w","down":"s","rightTrigger":"space"}]}""");
        PadProfile race = PadProfile.read(file);
        assertThat(race.keys(0, Pad.leaning(0, 0.4))).containsExactly("w");
        assertThat(race.keys(0, Pad.leaning(0, -0.4))).containsExactly("s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"name\":\"\",\"threshold\":0.5,\"pads\":[{}]}",
                "{\"name\":\"a\",\"threshold\":0,\"pads\":[{}]}",
                "{\"name\":\"a\",\"threshold\":1.5,\"pads\":[{}]}",
                "{\"name\":\"a\",\"threshold\":0.5,\"pads\":[]}",
                "{\"name\":\"a\",\"threshold\":0.5,\"pads\":[{},{},{},{},{}]}",
                "{\"name\":\"a\",\"threshold\":0.5,\"pads\":[{\"nose\":\"x\"}]}",
                "{\"name\":\"a\",\"threshold\":0.5,\"pads\":[{}],\"more\":1}"
            })
    void a_wrong_profile_is_refused(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), text);
        assertThatIllegalArgumentException().isThrownBy(() -> PadProfile.read(file));
    }
}
