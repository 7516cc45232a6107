package io.playcast.account.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.playcast.Rejected;
import io.playcast.account.AccountRole;
import io.playcast.account.Principal;
import io.playcast.twin.ManualClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedTokensTest {
    private final ManualClock clock = new ManualClock();

    @TempDir
    private Path home;

    private ECKey key;
    private SignedTokens tokens;

    @BeforeEach
    void a_key_of_this_platform() {
        key = TokenKey.in(file());
        tokens = new SignedTokens(key, clock);
    }

    @Test
    void a_token_speaks_for_whom_it_was_issued_to() {
        var guest = new Principal(
                ANN, Set.of(AccountRole.GUEST), LOBBY, clock.instant().plusSeconds(900));

        assertThat(tokens.verify(tokens.issue(guest))).isEqualTo(guest);
    }

    @Test
    void the_key_is_kept_and_only_its_owner_reads_it() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(TokenKey.in(file())).isEqualTo(key);
    }

    @Test
    void a_token_made_elsewhere_with_the_same_key_is_ours() throws Exception {
        var token = sign(claims().claim("roles", List.of("PLAYER", "admin")).build(), key);

        assertThat(tokens.verify(token).roles()).containsExactlyInAnyOrder(AccountRole.PLAYER, AccountRole.ADMIN);
    }

    @Test
    void a_token_may_say_what_its_bearer_is_called() throws Exception {
        var named =
                claims().claim("roles", List.of("player")).claim("name", "Ann").build();

        assertThat(tokens.nameIn(sign(named, key))).contains("Ann");
        assertThat(tokens.nameIn(sign(claims().claim("roles", List.of("player")).build(), key)))
                .isEmpty();
    }

    @Test
    void an_expired_token_is_refused() {
        var token = tokens.issue(new Principal(
                ANN, Set.of(AccountRole.PLAYER), null, clock.instant().plusSeconds(60)));
        clock.advance(Duration.ofSeconds(60));

        refused(token);
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        refused(new PlainJWT(claims().claim("roles", List.of("admin")).build()).serialize());
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        var secret = key.toPublicJWK().toJSONString().getBytes();
        var forged = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                claims().claim("roles", List.of("admin")).build());
        forged.sign(new MACSigner(secret));

        refused(forged.serialize());
    }

    @Test
    void a_token_of_another_key_is_refused() throws Exception {
        var other = TokenKey.in(home.resolve("other.jwk"));

        refused(sign(claims().claim("roles", List.of("admin")).build(), other));
    }

    @Test
    void a_token_that_lacks_something_is_refused() throws Exception {
        refused(sign(
                claims().issuer("somebody").claim("roles", List.of("admin")).build(), key));
        refused(sign(claims().claim("roles", List.of("king")).build(), key));
        refused(sign(claims().build(), key));
        refused(sign(claims().subject("ann").claim("roles", List.of("admin")).build(), key));
        refused(sign(
                claims().expirationTime(null).claim("roles", List.of("admin")).build(), key));
    }

    @Test
    void what_is_no_token_is_refused() {
        refused("");
        refused("a.b.c");
        refused("x".repeat(5_000));
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.code()).isEqualTo("token.refused"));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("playcast")
                .subject(ANN.value())
                .expirationTime(Date.from(clock.instant().plusSeconds(600)));
    }

    private static String sign(JWTClaimsSet claims, ECKey with) throws Exception {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        token.sign(new ECDSASigner(with));
        return token.serialize();
    }

    private Path file() {
        return home.resolve("token.jwk");
    }
}
