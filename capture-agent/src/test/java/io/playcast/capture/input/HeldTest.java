package io.playcast.capture.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldTest {

    private final Held<String> held = new Held<>();

    @Test
    void pressing_what_one_already_holds_changes_nothing() {
        assertThat(held.set("ann", "x", true)).isTrue();
        assertThat(held.set("ann", "x", true)).isFalse();
    }

    @Test
    void letting_go_of_what_one_does_not_hold_changes_nothing() {
        held.set("ann", "x", true);
        assertThat(held.set("bob", "x", false)).isFalse();
        assertThat(held.set("ann", "y", false)).isFalse();
    }

    @Test
    void a_key_stays_down_until_its_last_holder_lets_go() {
        held.set("ann", "x", true);
        assertThat(held.set("bob", "x", true)).isFalse();
        assertThat(held.set("ann", "x", false)).isFalse();
        assertThat(held.set("bob", "x", false)).isTrue();
    }

    @Test
    void releasing_a_holder_lifts_only_what_nobody_else_holds() {
        held.set("ann", "x", true);
        held.set("ann", "y", true);
        held.set("bob", "y", true);
        assertThat(held.release("ann")).containsExactly("x");
        assertThat(held.releaseAll()).containsExactly("y");
        assertThat(held.releaseAll()).isEmpty();
    }
}
