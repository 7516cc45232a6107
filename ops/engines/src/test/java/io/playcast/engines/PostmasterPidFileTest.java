package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidFileTest {

    @TempDir
    Path home;

    @Test
    void that_names_another_program_is_not_believed() throws Exception {
        var state = StateDirectory.of(home);
        Files.createDirectories(state.pgData());
        Files.writeString(
                state.pgData().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        assertThat(new PgCtl(state).postmaster()).isEmpty();
        assertThat(Orphans.stop(state.create())).isEmpty();
    }

    @Test
    void that_is_empty_names_nobody() throws Exception {
        var state = StateDirectory.of(home);
        Files.createDirectories(state.pgData());
        Files.writeString(state.pgData().resolve("postmaster.pid"), "");

        assertThat(new PgCtl(state).postmaster()).isEmpty();
    }
}
