package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.mock.env.MockEnvironment;

class RoleTest {
    private static final AnnotationMetadata LAUNCHER = AnnotationMetadata.introspect(Launcher.class);

    @Test
    void with_no_role_named_a_process_does_everything() {
        assertThat(modules(new MockEnvironment())).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "projections", "QUERY"})
    void a_part_brings_in_its_own_wiring_only(String role) {
        assertThat(modules(new MockEnvironment().withProperty("playcast.role", role)))
                .hasSize(1);
    }

    @Test
    void an_edge_alone_names_the_properties_it_lacks() {
        assertThatThrownBy(() -> wiring(new MockEnvironment().withProperty("playcast.role", "edge")))
                .hasMessageContaining("playcast.cluster.enabled")
                .hasMessageContaining("playcast.cluster.members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "command", "edge"})
    void whoever_sends_commands_joins_the_cluster_that_is_named(String role) {
        assertThat(wiring(inCluster(role))).contains(Cluster.class.getName());
    }

    @Test
    void a_cluster_may_be_asked_for_without_naming_its_members() {
        assertThat(wiring(new MockEnvironment()
                        .withProperty("playcast.role", "edge")
                        .withProperty("playcast.cluster.enabled", "true")))
                .contains(Cluster.class.getName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"projections", "query"})
    void who_sends_none_stays_out_of_it(String role) {
        assertThat(wiring(inCluster(role))).doesNotContain(Cluster.class.getName());
    }

    @Test
    void only_a_process_with_a_command_side_owns_aggregates() {
        assertThat(Stream.of(Role.values()).filter(role -> role.commandLoad() > 0))
                .containsExactly(Role.ALL, Role.COMMAND);
    }

    @Test
    void an_unknown_role_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> wiring(new MockEnvironment().withProperty("playcast.role", "egde")))
                .hasMessageContaining("no role 'egde'")
                .hasMessageContaining("all, command, projections, query, edge");
    }

    private static MockEnvironment inCluster(String role) {
        return new MockEnvironment()
                .withProperty("playcast.role", role)
                .withProperty("playcast.cluster.members", "127.0.0.1[7810],127.0.0.1[7811]");
    }

    private static String[] wiring(MockEnvironment environment) {
        var wiring = new RoleWiring();
        wiring.setEnvironment(environment);
        return wiring.selectImports(LAUNCHER);
    }

    /** Without what the launcher itself adds to a role. */
    private static List<String> modules(MockEnvironment environment) {
        return Stream.of(wiring(environment))
                .filter(name -> !name.startsWith("io.playcast.launcher."))
                .toList();
    }
}
