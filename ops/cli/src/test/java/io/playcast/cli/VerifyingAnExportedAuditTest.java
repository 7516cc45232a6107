package io.playcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.playcast.audit.AuditEntry;
import io.playcast.audit.Chain;
import io.playcast.audit.ChainLine;
import io.playcast.audit.Checkpoint;
import io.playcast.audit.projection.CheckpointKey;
import io.playcast.cli.audit.ChainFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Given a file with six links, signed behind the third and the sixth, and nothing else: no platform, no database. */
class VerifyingAnExportedAuditTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    private final CheckpointKey key = key();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path file;
    private Path publicKey;

    @BeforeEach
    void exported() throws IOException {
        file = directory.resolve("audit.ndjson");
        publicKey = Files.writeString(directory.resolve("audit.pub.jwk"), key.publicJson());
        var lines = new ArrayList<ChainLine>();
        var prev = Chain.GENESIS;
        for (int n = 1; n <= 6; n++) {
            var data = JsonNodeFactory.instance.objectNode().put("user", "01JDA0000000000000000000BB");
            var body = new AuditEntry(
                            n,
                            prev,
                            AT.plusSeconds(n),
                            "ann",
                            "here",
                            "lobby.MemberMuted",
                            "lobby:1",
                            "e" + n,
                            "c" + n,
                            data)
                    .canonical();
            prev = Chain.hash(body);
            lines.add(new ChainLine.Link(body, prev));
            if (n % 3 == 0) {
                lines.add(new ChainLine.Signed(key.sign(new Checkpoint(n, prev, AT))));
            }
        }
        assertThat(ChainFile.write(file, key.publicJson(), lines.iterator())).isEqualTo(6);
    }

    @Test
    void a_whole_one_is_said_to_be_so_with_the_name_of_the_key() {
        assertThat(verify()).isZero();
        assertThat(said()).isEqualTo("OK: 6 links hold; signed up to 6 by key " + key.name() + ".");
    }

    @Test
    void links_behind_the_last_signature_are_counted() throws IOException {
        without(8);

        assertThat(verify()).isZero();
        assertThat(said()).endsWith(key.name() + ", 3 not yet.");
    }

    @Test
    void an_altered_one_is_named() throws IOException {
        replace(3, "\"by\":\"ann\"", "\"by\":\"bob\"");

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).isEqualTo("BROKEN at link 3: altered; link 3 does not have the hash beside it.");
    }

    @Test
    void a_name_that_is_put_in_twice_is_seen() throws IOException {
        replace(1, "\"by\":\"ann\"", "\"by\":\"eve\",\"by\":\"ann\"");

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).startsWith("BROKEN at link 1: unreadable; line 2");
    }

    @Test
    void a_removed_one_is_named() throws IOException {
        without(2);

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).isEqualTo("BROKEN at link 2: removed; link 2 is missing before link 3.");
    }

    @Test
    void one_that_was_put_in_is_named() throws IOException {
        var lines = lines();
        lines.add(3, lines.get(1));
        Files.write(file, lines);

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).isEqualTo("BROKEN at link 3: inserted; behind link 2 stands another link 1.");
    }

    @Test
    void two_that_changed_places_are_named() throws IOException {
        var lines = lines();
        lines.add(1, lines.remove(2));
        Files.write(file, lines);

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).isEqualTo("BROKEN at link 1: reordered; link 1 stands behind link 2.");
    }

    @Test
    void an_end_that_was_cut_off_before_its_signature_is_named() throws IOException {
        without(7);

        assertThat(verify()).isEqualTo(1);
        assertThat(said()).isEqualTo("BROKEN at link 6: truncated; the chain ends at 5, but link 6 was there.");
    }

    @Test
    void a_signature_by_another_key_is_named() throws IOException {
        var other = key().sign(new Checkpoint(3, "0".repeat(64), AT));
        var lines = lines();
        lines.set(4, "{\"signed\":\"" + other + "\"}");
        Files.write(file, lines);

        assertThat(verify()).isEqualTo(1);
        assertThat(said())
                .isEqualTo("BROKEN at link 3: wrong signature; the signature behind link 3 is not by the audit's key.");
    }

    @Test
    void without_the_file_it_is_a_usage_error() {
        assertThat(run("verify", directory.resolve("none").toString())).isEqualTo(2);
    }

    private int verify() {
        return run("verify", file.toString(), "--key", publicKey.toString());
    }

    private int run(String... words) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var verify = new CommandLine(new AuditVerify(new Terminal(out, out, false)));
        verify.setExecutionExceptionHandler((problem, _, _) -> ((Refusal) problem).exitCode());
        return verify.execute(List.of(words).subList(1, words.length).toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    /** @param line 1 is the first link's, for the header is line 0 */
    private void without(int line) throws IOException {
        var lines = lines();
        lines.remove(line);
        Files.write(file, lines);
    }

    private void replace(int line, String what, String by) throws IOException {
        var lines = lines();
        lines.set(line, lines.get(line).replace(what, by));
        Files.write(file, lines);
    }

    private static CheckpointKey key() {
        return CheckpointKey.of(new String(CheckpointKey.drawn(), StandardCharsets.UTF_8));
    }
}
