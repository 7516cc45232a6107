package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    Path home;

    @Test
    void is_closed_to_other_users_and_so_are_its_keys() throws Exception {
        var state = StateDirectory.of(home).create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.home())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void knows_its_own_entries_and_no_stranger() throws Exception {
        var state = StateDirectory.of(home).create();
        Files.writeString(home.resolve("holiday.jpg"), "not ours");

        assertThat(state.entries()).contains(state.keys(), state.run()).doesNotContain(home.resolve("holiday.jpg"));
    }

    @Test
    void progress_is_read_line_by_line_and_forgotten_on_request() {
        var progress = new Progress(StateDirectory.of(home).create());

        progress.accept("first");
        progress.accept("second\nwith a line of its own");
        assertThat(progress.lines()).containsExactly("first", "second with a line of its own");

        progress.clear();
        assertThat(progress.lines()).isEmpty();
    }
}
