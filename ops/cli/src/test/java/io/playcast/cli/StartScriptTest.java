package io.playcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {

    @TempDir
    Path programs;

    @Test
    void help_is_there_before_anything_is_built() throws Exception {
        assertThat(run("--help")).startsWith("0 Usage: ops/playcast COMMAND");
        assertThat(run("test", "--help")).startsWith("0 Usage: ops/playcast COMMAND");
    }

    @Test
    void an_unknown_command_is_a_usage_error() throws Exception {
        assertThat(run("dance")).startsWith("2 ").contains("There is no command \"dance\".");
    }

    @Test
    void no_install_names_the_one_apt_line_and_stops() throws Exception {
        program("dpkg-query", "exit 1");

        assertThat(run("up", "--no-install"))
                .isEqualTo(
                        "3 playcast: Missing: libssl3. Install with: apt-get install -y --no-install-recommends libssl3\n"
                                .replace("with: ", "with: " + sudo()));
    }

    @Test
    void somebody_without_the_right_to_install_gets_the_same_line() throws Exception {
        program("dpkg-query", "exit 1");
        program("id", "echo 1000");
        program("sudo", "exit 1");

        assertThat(run("up"))
                .startsWith("3 playcast: Missing: libssl3.")
                .contains("Install with: sudo apt-get install -y --no-install-recommends libssl3");
    }

    private static String sudo() {
        return "root".equals(System.getProperty("user.name")) ? "" : "sudo ";
    }

    private void program(String name, String body) throws IOException {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The exit code, a space, and all that was written. */
    private String run(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(
                List.of(ProjectRoot.find().resolve("ops/playcast").toString()));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        return process.waitFor() + " " + output;
    }
}
