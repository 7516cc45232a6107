package io.playcast.edge.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.playcast.twin.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewedByAnOperatorTest {
    private static final List<String> NAMES = List.of("play.example.org");

    @TempDir
    private Path directory;

    private final List<Keys> told = new ArrayList<>();
    private Path certificate;
    private Path key;
    private Pem first;
    private CertificateWatch watch;

    @BeforeEach
    void given_a_certificate_in_files() throws Exception {
        certificate = directory.resolve("fullchain.pem");
        key = directory.resolve("privkey.pem");
        first = issued("a");
        write(first, first);
        var files = ServerKeys.of(certificate, key);
        watch = new CertificateWatch(files, files.current(), told::add);
    }

    @Test
    void the_same_files_are_no_news() {
        watch.look();

        assertThat(told).isEmpty();
    }

    @Test
    void new_files_are_told_once() throws Exception {
        var second = issued("b");
        write(second, second);

        watch.look();
        watch.look();

        assertThat(told)
                .singleElement()
                .satisfies(keys -> assertThat(keys.chain()).containsExactly(second.certificate()));
    }

    @Test
    void between_the_certificate_and_its_key_the_old_one_stays() throws Exception {
        var second = issued("b");
        write(second, first);
        watch.look();
        assertThat(told).isEmpty();

        write(second, second);
        watch.look();
        assertThat(told).hasSize(1);
    }

    @Test
    void half_a_file_changes_nothing() throws Exception {
        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\nMIIB");

        watch.look();

        assertThat(told).isEmpty();
    }

    @Test
    void at_the_start_a_key_of_another_certificate_is_a_sentence() {
        var other = issued("b");

        assertThatIllegalStateException()
                .isThrownBy(() -> new Keys(other.key(), List.of(first.certificate())))
                .withMessage("The private key is not that of the certificate");
    }

    private Pem issued(String by) {
        return LocalAuthority.in(directory.resolve(by), new ManualClock()).server(NAMES);
    }

    private void write(Pem shown, Pem known) throws IOException {
        Files.write(certificate, shown.certificateOnly());
        Files.write(key, known.encoded());
    }
}
