package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.input.PadButton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PadsTest {

    private final RecordingHands hands = new RecordingHands();
    private final Pads virtual = new Pads(Pads.Kind.UINPUT, PadProfile.frozenBubble());

    @Test
    void where_the_kernel_has_no_virtual_pads_the_keyboard_is_played(@TempDir Path folder) {
        playsKeys(virtual.open(folder.resolve("nothing").toString(), hands));
    }

    @Test
    void a_device_that_is_no_uinput_is_refused_too(@TempDir Path folder) throws IOException {
        playsKeys(virtual.open(Files.createFile(folder.resolve("file")).toString(), hands));
    }

    private void playsKeys(PadSink sink) {
        sink.play("ann", 0, Pad.pressing(PadButton.SOUTH));
        assertThat(hands.told).containsExactly("ann/pad0 down c");
    }
}
