package io.playcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.playcast.engines.StateDirectory;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenForAScriptTest {

    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final UserId ADA = new UserId("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    private static final LobbyId LOBBY = new LobbyId("01BX5ZZKBKACTAV9WEVGEMMVRZ");

    private StateDirectory state;

    @BeforeEach
    void home(@TempDir Path home) {
        state = StateDirectory.of(home).create();
    }

    @Test
    void is_signed_with_es256_by_the_key_that_it_names() throws Exception {
        var key = TokenKey.of(state);
        var token = SignedJWT.parse(ada(Optional.empty()).signed(key, NOW, "id-1"));

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.getKeyID()).isNotBlank();
        assertThat(token.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
    }

    @Test
    void says_who_what_and_until_when() throws Exception {
        var claims = SignedJWT.parse(ada(Optional.of(LOBBY)).signed(TokenKey.of(state), NOW, "id-1"))
                .getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("playcast");
        assertThat(claims.getAudience()).containsExactly("playcast");
        assertThat(claims.getSubject()).isEqualTo(ADA.value());
        assertThat(claims.getStringClaim("name")).isEqualTo("Ada");
        assertThat(claims.getStringListClaim("roles")).containsExactly("player", "admin");
        assertThat(claims.getStringClaim("lobby")).isEqualTo(LOBBY.value());
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(NOW);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(900));
        assertThat(claims.getJWTID()).isEqualTo("id-1");
    }

    @Test
    void without_a_lobby_names_none() throws Exception {
        var claims = SignedJWT.parse(ada(Optional.empty()).signed(TokenKey.of(state), NOW, "id-1"))
                .getJWTClaimsSet();

        assertThat(claims.getClaims()).doesNotContainKey("lobby");
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_may_read_it() throws Exception {
        var first = TokenKey.of(state);

        assertThat(TokenKey.of(state)).isEqualTo(first);
        assertThat(first.isPrivate()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_others_can_read_is_not_used() throws Exception {
        TokenKey.of(state);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> TokenKey.of(state)).isInstanceOf(Refusal.class).hasMessageContaining("0600");
    }

    @Test
    void a_damaged_key_is_named() throws Exception {
        TokenKey.of(state);
        Files.writeString(file(), "{");

        assertThatThrownBy(() -> TokenKey.of(state)).isInstanceOf(Refusal.class).hasMessageContaining("damaged");
    }

    private static DevelopmentToken ada(Optional<LobbyId> lobby) {
        return new DevelopmentToken(ADA, "Ada", List.of("player", "admin"), lobby);
    }

    private Path file() {
        return state.keys().resolve("token.jwks");
    }
}
