package io.playcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherCopyTest {
    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void a_build() throws IOException {
        jar = Files.createDirectories(folder.resolve("target")).resolve("launcher-exec.jar");
        build("first", 1_000);
    }

    @Test
    void a_home_keeps_what_it_runs_while_the_launcher_is_built_again() throws IOException {
        var copy = home("a").of(jar);
        var running = Files.readAllBytes(copy);

        build("second", 2_000);
        var fresh = home("b").of(jar);

        assertThat(copy).hasBinaryContent(running);
        assertThat(fresh).hasBinaryContent(Files.readAllBytes(jar));
    }

    @Test
    void its_next_start_is_of_the_new_build() throws IOException {
        var copy = home("a").of(jar);
        build("second", 2_000);

        assertThat(home("a").of(jar)).isEqualTo(copy).hasBinaryContent(Files.readAllBytes(jar));
    }

    @Test
    void homes_share_the_bytes_of_one_build() throws IOException {
        var one = home("a").of(jar);
        var other = home("b").of(jar);

        assertThat(Files.getAttribute(one, "unix:ino")).isEqualTo(Files.getAttribute(other, "unix:ino"));
    }

    @Test
    void what_was_laid_half_is_laid_again() throws IOException {
        var copy = home("a").of(jar);
        Files.delete(copy);
        Files.delete(copy.resolveSibling("built"));

        assertThat(home("a").of(jar)).exists();
    }

    private LauncherCopy home(String name) {
        return new LauncherCopy(StateDirectory.of(folder.resolve(name)).create());
    }

    /** As the build does, it writes into the file that is there. */
    private void build(String content, long when) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar), new Manifest())) {
            out.putNextEntry(new ZipEntry(content));
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(when));
    }
}
