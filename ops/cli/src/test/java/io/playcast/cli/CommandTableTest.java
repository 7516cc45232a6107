package io.playcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.engines.ProjectRoot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    @Test
    void every_command_stands_in_the_help_that_works_before_anything_is_built() throws IOException {
        var script = Files.readString(ProjectRoot.find().resolve("ops/playcast"));

        assertThat(Playcast.commandLine().getSubcommands().keySet())
                .isNotEmpty()
                .allMatch(command -> script.contains("\n  " + command + " "));
    }

    @Test
    void every_command_says_in_one_line_what_it_is_for() {
        assertThat(Playcast.commandLine().getSubcommands().values())
                .isNotEmpty()
                .allMatch(command -> command.getCommandSpec().usageMessage().description().length > 0);
    }

    @Test
    void a_wrong_word_is_a_usage_error() {
        assertThat(quietly("status", "--no-such-option")).isEqualTo(2);
        assertThat(quietly("no-such-command")).isEqualTo(2);
        assertThat(quietly("token", "--role", "king", "--name", "Ada")).isEqualTo(2);
        assertThat(quietly("demo", "--players", "99")).isEqualTo(2);
        assertThat(quietly("demo", "--size", "huge")).isEqualTo(2);
    }

    @Test
    void the_port_comes_from_the_environment_when_no_flag_names_it() {
        assertThat(Installation.configuredPort(Map.of())).isEqualTo(8443);
        assertThat(Installation.configuredPort(Map.of("PLAYCAST_PORT", "9443"))).isEqualTo(9443);
        assertThatThrownBy(() -> Installation.configuredPort(Map.of("PLAYCAST_PORT", "many")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Installation.configuredPort(Map.of("PLAYCAST_PORT", "70000")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_state_stands_in_the_project_unless_the_environment_says_where() {
        var root = Path.of("/project");

        assertThat(Installation.of(root, Map.of()).state().home()).isEqualTo(root.resolve(".playcast"));
        assertThat(Installation.of(root, Map.of("PLAYCAST_HOME", "/state"))
                        .state()
                        .home())
                .isEqualTo(Path.of("/state"));
    }

    @Test
    void a_pipe_gets_plain_lines_and_no_spinner() {
        var written = new ByteArrayOutputStream();
        var out = new PrintStream(written, true, StandardCharsets.UTF_8);
        var pipe = new Terminal(out, out, false);

        pipe.busy("starting");
        pipe.step("done");
        pipe.complain("no");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("- done\nplaycast: no\n");
    }

    @Test
    void the_cause_of_a_failed_start_is_the_deepest_one_else_the_last_line() {
        var trace = List.of(
                "Exception: outer", "\tat a.B", "Caused by: middle", "\tat c.D", "Caused by: inner", "\tat e.F");

        assertThat(StartWatch.deepestCause(trace)).isEqualTo("Caused by: inner");
        assertThat(StartWatch.deepestCause(List.of("one", "two", ""))).isEqualTo("two");
        assertThat(StartWatch.deepestCause(List.of())).isEqualTo("it wrote nothing");
    }

    private static int quietly(String... words) {
        var before = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            return Playcast.commandLine().execute(words);
        } finally {
            System.setErr(before);
        }
    }
}
