package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.mock.env.MockEnvironment;

class RoleTest {
    private static final AnnotationMetadata LAUNCHER = AnnotationMetadata.introspect(Launcher.class);

    @Test
    void with_no_role_named_a_process_does_everything() {
        assertThat(wiring(new MockEnvironment())).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "projections", "QUERY"})
    void a_part_brings_in_its_own_wiring_only(String role) {
        assertThat(wiring(new MockEnvironment().withProperty("playcast.role", role))).hasSize(1);
    }

    @Test
    void an_edge_alone_says_what_it_lacks() {
        assertThatThrownBy(() -> wiring(new MockEnvironment().withProperty("playcast.role", "edge")))
                .hasMessageContaining("start role all");
    }

    @Test
    void an_unknown_role_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> wiring(new MockEnvironment().withProperty("playcast.role", "egde")))
                .hasMessageContaining("no role 'egde'")
                .hasMessageContaining("all, command, projections, query, edge");
    }

    private static String[] wiring(MockEnvironment environment) {
        var wiring = new RoleWiring();
        wiring.setEnvironment(environment);
        return wiring.selectImports(LAUNCHER);
    }
}
