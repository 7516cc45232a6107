package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAddressTest {
    @Test
    void a_host_and_a_port_in_brackets() {
        assertThat(ClusterAddress.of(" node-1.example[7810] ")).isEqualTo(new ClusterAddress("node-1.example", 7810));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1", "127.0.0.1:7810", "[7810]", "a[b]", "a[0]", "a[65536]", "a[1],b[2]"})
    void anything_else_is_answered_with_the_form(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterAddress.of(text))
                .withMessageContaining("looks like 127.0.0.1[7810]");
    }
}
