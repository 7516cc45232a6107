package io.playcast.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisBinaryTest {

    @TempDir
    Path directory;

    @Test
    void the_major_version_is_read_from_what_the_program_says() throws Exception {
        assertThat(RedisBinary.version(program("echo 'Redis server v=7.0.15 sha=00000000:0 bits=64'")))
                .isEqualTo(7);
    }

    @Test
    void a_program_that_says_nothing_useful_is_never_new_enough() throws Exception {
        assertThat(RedisBinary.version(program("echo hello"))).isZero();
        assertThat(RedisBinary.version(directory.resolve("absent"))).isZero();
    }

    private Path program(String line) throws Exception {
        var file = Files.writeString(directory.resolve("redis-server"), "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
