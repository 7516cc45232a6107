package io.playcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.playcast.engines.ChildRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformLifeIT {

    @TempDir
    Path root;

    private BareInstallation installation;

    @BeforeEach
    void lay() throws Exception {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation = BareInstallation.in(root, free.getLocalPort());
        }
    }

    @AfterEach
    void leave_nothing() throws Exception {
        installation.run("down");
    }

    @Test
    void up_shows_the_links_status_the_processes_and_down_ends_them_all() throws Exception {
        var up = installation.run("up");
        assertThat(up.output()).contains("PostgreSQL ready", player(), player() + "console/", player() + "api/v1/");
        assertThat(up.exitCode()).isZero();

        var status =
                new ObjectMapper().readTree(installation.run("status", "--json").output());
        assertThat(status.path("ready").asBoolean()).isTrue();
        assertThat(status.path("processes").findValuesAsText("name"))
                .containsExactly("platform", "postgres", "redis", "dynamodb", "sqs", "s3");

        var second = installation.run("up");
        assertThat(second.output()).contains("already runs here", player());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(installation.run("logs").output()).contains("bare platform serves");

        var processes = processes();
        assertThat(installation.run("down").output()).contains("platform stopped", "Playcast is down");
        assertThat(processes).hasSize(6).noneMatch(ChildRecord::alive);
        assertThat(installation.run("down"))
                .isEqualTo(new BareInstallation.Outcome(0, "Playcast does not run here.\n"));
    }

    @Test
    void down_leaves_no_process_of_a_platform_that_was_killed() throws Exception {
        assertThat(installation.run("up").exitCode()).isZero();
        var processes = processes();
        var platform = processes.getFirst();
        assertThat(ProcessHandle.of(platform.pid()).orElseThrow().destroyForcibly())
                .isTrue();

        var down = installation.run("down");

        assertThat(down.output()).contains("postgres stopped", "redis stopped", "Playcast is down");
        assertThat(processes).hasSize(6).noneMatch(ChildRecord::alive);
    }

    @Test
    void a_taken_port_is_one_sentence_with_the_way_out() throws Exception {
        try (var _ = new ServerSocket(installation.port(), 1, InetAddress.getLoopbackAddress())) {
            var up = installation.run("up");

            assertThat(up.output().strip())
                    .isEqualTo(
                            "playcast: Port %d is taken by another program: choose another one with --port NUMBER or PLAYCAST_PORT."
                                    .formatted(installation.port()));
            assertThat(up.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void a_platform_that_ends_while_it_starts_is_explained_by_its_own_log() throws Exception {
        Files.createFile(root.resolve("fails"));

        var up = installation.run("up");

        assertThat(up.output()).contains("The platform ended while it started", "The cellar is flooded.");
        assertThat(up.exitCode()).isEqualTo(1);
    }

    @Test
    void a_fresh_start_deletes_nothing_without_a_yes() throws Exception {
        var key = Files.writeString(installation.state().keys().resolve("token.jwks"), "kept");

        var up = installation.run("up", "--fresh");

        assertThat(up.output()).contains("add --yes");
        assertThat(up.exitCode()).isEqualTo(2);
        assertThat(key).exists();
    }

    private List<ChildRecord> processes() throws IOException {
        return Stream.of("platform", "postgres", "redis", "dynamodb", "sqs", "s3")
                .flatMap(name -> ChildRecord.read(installation.state(), name).stream())
                .toList();
    }

    private String player() {
        return "https://localhost:" + installation.port() + "/";
    }
}
