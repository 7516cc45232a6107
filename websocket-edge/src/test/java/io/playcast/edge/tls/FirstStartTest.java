package io.playcast.edge.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.twin.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

    @TempDir
    private Path home;

    private final ManualClock clock = new ManualClock();

    @Test
    void makes_an_authority_whose_key_only_its_owner_reads() throws Exception {
        LocalAuthority.in(home, clock).server(NAMES);

        assertThat(permissions("ca-key.pem")).isEqualTo("rw-------");
        assertThat(permissions("server-key.pem")).isEqualTo("rw-------");
        assertThat(permissions("ca.pem")).isEqualTo("rw-r--r--");
        assertThat(Files.readString(home.resolve("ca.pem")))
                .contains("BEGIN CERTIFICATE")
                .doesNotContain("PRIVATE KEY");
    }

    @Test
    void the_server_certificate_is_signed_for_every_local_name() throws Exception {
        var authority = LocalAuthority.in(home, clock);

        var certificate = authority.server(NAMES).certificate();

        certificate.verify(authority.authority().certificate().getPublicKey());
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder(NAMES.toArray());
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void a_second_start_finds_the_same_certificates() {
        var first = LocalAuthority.in(home, clock).server(NAMES);

        var second = LocalAuthority.in(home, clock).server(NAMES);

        assertThat(second.certificate()).isEqualTo(first.certificate());
        assertThat(second.key()).isEqualTo(first.key());
    }

    @Test
    void a_certificate_in_its_last_month_is_made_anew_by_the_same_authority() {
        var before = LocalAuthority.in(home, clock);
        var old = before.server(NAMES);
        clock.advance(Duration.ofDays(336));

        var after = LocalAuthority.in(home, clock);

        assertThat(after.server(NAMES).certificate()).isNotEqualTo(old.certificate());
        assertThat(after.authority().certificate()).isEqualTo(before.authority().certificate());
    }

    @Test
    void a_machine_with_another_name_gets_another_certificate() {
        var authority = LocalAuthority.in(home, clock);
        var old = authority.server(NAMES);

        assertThat(authority.server(List.of("localhost", "elsewhere")).certificate())
                .isNotEqualTo(old.certificate());
    }

    @Test
    void the_local_names_are_names_a_certificate_can_hold() throws Exception {
        var names = ServerCertificate.localNames();

        assertThat(names).containsAll(NAMES);
        assertThat(LocalAuthority.in(home, clock).server(names).certificate().getSubjectAlternativeNames())
                .hasSameSizeAs(names);
    }

    private String permissions(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }
}
