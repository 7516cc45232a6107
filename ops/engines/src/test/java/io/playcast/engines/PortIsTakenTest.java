package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortIsTakenTest {

    private StateDirectory state;

    @BeforeEach
    void home(@TempDir Path home) {
        state = StateDirectory.of(home).create();
    }

    @Test
    void a_port_is_chosen_once_and_kept() {
        var chosen = new Ports(state).of("redis");

        assertThat(new Ports(state).of("redis")).isEqualTo(chosen);
        assertThat(new Ports(state).of("postgres")).isNotEqualTo(chosen);
    }

    @Test
    void a_kept_port_that_another_program_took_is_named_with_the_way_out() throws Exception {
        var port = new Ports(state).of("redis");

        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Ports(state).free("redis"))
                    .isInstanceOf(EngineProblem.class)
                    .hasMessageStartingWith("Port " + port + ", kept for redis, is taken by another program")
                    .hasMessageContaining("ports.properties");
        }
    }

    @Test
    void a_port_that_is_no_number_is_named() throws Exception {
        Files.writeString(state.ports(), "redis=many\n");

        assertThatThrownBy(() -> new Ports(state).of("redis"))
                .isInstanceOf(EngineProblem.class)
                .hasMessageContaining("is not a number");
    }
}
