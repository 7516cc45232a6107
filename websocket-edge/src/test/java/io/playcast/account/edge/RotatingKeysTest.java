package io.playcast.account.edge;

import static io.playcast.twin.SomeIds.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.twin.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingKeysTest {
    private final ManualClock clock = new ManualClock();
    private Path file;
    private KeyRing here;
    private KeyRing elsewhere;

    @BeforeEach
    void two_processes_of_one_installation(@TempDir Path home) {
        file = home.resolve("token.jwks");
        here = KeyRing.in(file, clock);
        elsewhere = KeyRing.in(file, clock);
    }

    @Test
    void both_have_the_same_key_and_only_their_owner_reads_it() throws Exception {
        assertThat(elsewhere.signing()).isEqualTo(here.signing());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_new_key_is_shown_two_minutes_before_it_signs() {
        var first = here.signing().getKeyID();

        here.rotate();

        assertThat(here.published().getKeys()).hasSize(2);
        assertThat(here.signing().getKeyID()).isEqualTo(first);
        clock.advance(KeyRing.NOTICE.minusSeconds(1));
        assertThat(here.signing().getKeyID()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(here.signing().getKeyID()).isNotEqualTo(first);
    }

    @Test
    void no_good_token_is_refused_anywhere_while_keys_change() {
        for (int minute = 0; minute < 60; minute++) {
            if (minute % 20 == 5) {
                here.rotate();
            }
            var token = tokens(here)
                    .issue(new Principal(
                            ANN,
                            Set.of(AccountRole.PLAYER),
                            null,
                            clock.instant().plus(AccessClaims.LONGEST)));
            clock.advance(AccessClaims.LONGEST.minusMillis(1));
            assertThat(tokens(elsewhere).verify(token).user()).isEqualTo(ANN);
            clock.advance(Duration.ofMinutes(1).minus(AccessClaims.LONGEST).plusMillis(1));
        }
    }

    @Test
    void an_old_key_is_believed_by_nobody_when_all_it_signed_has_expired() {
        var first = here.signing().getKeyID();
        here.rotate();
        clock.advance(Duration.ofMinutes(20));

        assertThat(elsewhere.named(first)).isEmpty();
        assertThat(elsewhere.published().getKeys())
                .extracting(JWK::getKeyID)
                .doesNotContain(first)
                .hasSize(1);
    }

    @Test
    void a_key_another_process_has_just_made_is_found_before_the_next_look() {
        clock.advance(Duration.ofSeconds(2));
        here.rotate();

        var fresh = here.published().getKeys().getLast().getKeyID();

        assertThat(elsewhere.named(fresh)).isPresent();
    }

    @Test
    void keys_change_by_themselves_when_they_are_old() {
        assertThat(here.rotateAfter(Duration.ofDays(30))).isFalse();
        clock.advance(Duration.ofDays(30).plusSeconds(2));

        assertThat(here.rotateAfter(Duration.ofDays(30))).isTrue();
        assertThat(elsewhere.rotateAfter(Duration.ofDays(30))).isFalse();
    }

    @Test
    void a_file_that_holds_no_keys_is_named() throws Exception {
        Files.writeString(file, "{\"keys\":[{}]}");

        assertThatThrownBy(() -> KeyRing.in(file, clock)).hasMessageContaining("token.jwks");
    }

    private Tokens tokens(KeyRing ring) {
        return new SignedTokens(ring, "https://playcast.example", new BarWatch(_ -> Map.of(), clock), clock);
    }
}
