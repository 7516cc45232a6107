package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.capture.testing.V5;
import io.playcast.lobby.InputAccess;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InputDeskTest {

    private static final Rights ALL = new Rights(new InputAccess(true, true, true, true, true), List.of(0));

    private final RecordingHands hands = new RecordingHands();
    private final InputDesk desk = new InputDesk(hands, new KeysPadSink(PadProfile.frozenBubble(), hands));

    @BeforeEach
    void ann_may_do_everything() {
        desk.rights("ann", ALL);
        hands.told.clear();
    }

    @Test
    void what_is_allowed_reaches_the_game() {
        assertThat(desk.accept("ann", V5.keyboard("down", 88, "KeyX"))).isTrue();
        assertThat(desk.accept("ann", V5.mouse("down", 50, 50, ",\"button\":\"left\"")))
                .isTrue();
        assertThat(hands.told).containsExactly("ann down x", "at 0.5,0.5", "ann down LEFT");
        assertThat(desk.passed()).isEqualTo(2);
    }

    @Test
    void a_stranger_changes_nothing_and_is_counted() {
        assertThat(desk.accept("eve", V5.keyboard("down", 88, "KeyX"))).isFalse();
        assertThat(hands.told).isEmpty();
        assertThat(desk.drops()).containsEntry(Drop.NO_ACCESS, 1L);
    }

    @Test
    void nonsense_is_counted_by_its_reason() {
        desk.accept("ann", "{");
        desk.accept("ann", V5.keyboard("down", 0, "KeyX"));
        desk.accept("ann", V5.keyboard("down", 123, "F12"));
        assertThat(desk.drops())
                .containsEntry(Drop.NOT_JSON, 1L)
                .containsEntry(Drop.OUT_OF_RANGE, 1L)
                .containsEntry(Drop.UNKNOWN_KEY, 1L);
    }

    @Test
    void changed_rights_lift_what_is_held_and_the_same_rights_do_not() {
        desk.accept("ann", V5.pad("\"south\":{\"isPressed\":true}", "{\"x\":0,\"y\":0}"));
        desk.rights("ann", ALL);
        assertThat(hands.told).containsExactly("ann/pad0 down c");
        desk.rights("ann", Rights.NONE);
        assertThat(hands.told).containsExactly("ann/pad0 down c", "ann/pad0 up c", "ann lets go");
    }

    @Test
    void after_a_panic_nobody_does_anything() {
        desk.accept("ann", V5.pad("\"south\":{\"isPressed\":true}", "{\"x\":0,\"y\":0}"));
        desk.panic();
        assertThat(hands.told).endsWith("ann/pad0 up c", "all let go");
        assertThat(desk.accept("ann", V5.keyboard("down", 88, "KeyX"))).isFalse();
    }

    @Test
    void a_viewer_that_is_gone_holds_nothing_and_may_do_nothing() {
        desk.forget("ann");
        assertThat(hands.told).containsExactly("ann lets go");
        assertThat(desk.accept("ann", V5.keyboard("down", 88, "KeyX"))).isFalse();
    }
}
