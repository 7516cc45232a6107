package io.playcast.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What was once approved and committed is neither changed nor taken away: the history of the files says so.
 *
 * <p>Without git, as in an unpacked archive, there is nothing to ask.
 */
class ApprovedIsForEverWhereGitIsTest {
    @Test
    @EnabledIf(value = "hasAHistory", disabledReason = "needs git and the project's history")
    void no_commit_changed_or_removed_an_approved_file() throws Exception {
        assertThat(git("log", "--no-renames", "--diff-filter=MDT", "--format=%h %s", "--name-only", "--", approved()))
                .isEmpty();
    }

    @Test
    @EnabledIf(value = "hasAHistory", disabledReason = "needs git and the project's history")
    void no_approved_file_differs_from_the_last_commit() throws Exception {
        assertThat(git("diff", "--no-renames", "--diff-filter=MDT", "--name-only", "HEAD", "--", approved()))
                .isEmpty();
    }

    static boolean hasAHistory() {
        try {
            return !git("log", "-1", "--format=%h", "--", approved()).isEmpty();
        } catch (IOException | IllegalStateException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String approved() {
        return ApprovedFiles.ROOT.toString();
    }

    private static List<String> git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var said = Files.createTempFile("git", ".txt");
        try {
            var git = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (git.waitFor() != 0) {
                throw new IllegalStateException("git says no to " + command);
            }
            return Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } finally {
            Files.delete(said);
        }
    }
}
