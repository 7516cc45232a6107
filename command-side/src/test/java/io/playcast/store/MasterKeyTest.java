package io.playcast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    private Path home;

    @Test
    void the_first_start_makes_a_file_of_32_bytes_that_only_its_owner_reads() throws IOException {
        var file = home.resolve("keys/master.key");

        MasterKey.loadedOrMade(file);

        assertThat(Files.size(file)).isEqualTo(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void every_later_start_takes_the_same_key() {
        var file = home.resolve("master.key");

        assertThat(MasterKey.loadedOrMade(file)).isEqualTo(MasterKey.loadedOrMade(file));
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        var file = home.resolve("master.key");
        MasterKey.loadedOrMade(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> MasterKey.loadedOrMade(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_of_another_length_is_refused() throws IOException {
        var file = home.resolve("master.key");
        MasterKey.loadedOrMade(file);
        Files.write(file, new byte[31]);

        assertThatThrownBy(() -> MasterKey.loadedOrMade(file)).hasMessageContaining("31");
    }
}
