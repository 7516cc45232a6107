package io.playcast.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThePinnedPlatformTest {
    @TempDir
    private static Path home;

    private static SelfSigned ours;
    private static SelfSigned other;

    @BeforeAll
    static void given_two_platforms_whose_certificates_are_both_believed() throws Exception {
        ours = SelfSigned.listening(home, "ours");
        other = SelfSigned.listening(home, "other");
        Files.writeString(home.resolve("ca.pem"), pem(ours.certificate()) + pem(other.certificate()));
        Files.writeString(home.resolve("token"), "a-token");
    }

    @AfterAll
    static void stop() throws IOException {
        ours.close();
        other.close();
    }

    @Test
    void a_platform_with_another_key_is_refused_with_a_sentence_that_names_it() throws Exception {
        var outcome = agent(other.port(), pin(ours.certificate()));

        assertThat(outcome.said())
                .contains("The platform shows another key than the pinned one: " + pin(other.certificate()));
        assertThat(outcome.code()).isEqualTo(AgentMain.FAILED);
        assertThat(other.heard()).as("no token was told to it").isEmpty();
    }

    @Test
    void the_pinned_platform_is_talked_to() throws Exception {
        var outcome = agent(ours.port(), pin(ours.certificate()));

        assertThat(outcome.said()).contains("The platform refused the connection (HTTP 403)");
        assertThat(outcome.code()).isEqualTo(AgentMain.FAILED);
        assertThat(ours.heard()).contains("GET /ws");
    }

    @Test
    void what_is_no_pin_is_wrong_usage() throws Exception {
        var outcome = agent(ours.port(), "sha256/short");

        assertThat(outcome.code()).isEqualTo(AgentMain.USAGE);
        assertThat(outcome.said()).contains("A pin looks like sha256/");
    }

    private record Outcome(int code, String said) {}

    private static Outcome agent(int port, String pin) {
        var said = new StringWriter();
        var err = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int code = AgentMain.line()
                    .setErr(new PrintWriter(said, true))
                    .execute(List.of(
                                    "--url=https://localhost:" + port,
                                    "--token-file=" + home.resolve("token"),
                                    "--ca=" + home.resolve("ca.pem"),
                                    "--pin=" + pin,
                                    "--device-id-file=" + home.resolve("device"))
                            .toArray(String[]::new));
            return new Outcome(code, said + bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(err);
        }
    }

    private static String pin(X509Certificate certificate) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256")
                .digest(certificate.getPublicKey().getEncoded());
        return "sha256/" + Base64.getEncoder().encodeToString(hash);
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
