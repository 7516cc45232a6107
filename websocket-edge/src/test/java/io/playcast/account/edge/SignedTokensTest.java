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
import io.playcast.account.Proof;
import io.playcast.twin.InMemoryBars;
import io.playcast.twin.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedTokensTest {
    private static final String SERVER = "https://playcast.example";

    private final ManualClock clock = new ManualClock();
    private final InMemoryBars bars = new InMemoryBars();

    @TempDir
    private Path home;

    private KeyRing keys;
    private ECKey key;
    private SignedTokens tokens;

    @BeforeEach
    void a_key_of_this_platform() {
        keys = KeyRing.in(file(), clock);
        key = keys.signing();
        tokens = new SignedTokens(keys, SERVER, new BarWatch(bars::inForce, clock), clock);
    }

    @Test
    void a_token_speaks_for_whom_it_was_issued_to() {
        var shown = new Proof(clock.instant(), clock.instant().minusSeconds(30));
        var guest = new Principal(ANN, Set.of(AccountRole.GUEST), LOBBY, in(900), shown);

        assertThat(tokens.verify(tokens.issue(guest))).isEqualTo(guest);
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
    void a_token_of_the_authorization_server_is_ours() throws Exception {
        assertThat(tokens.verify(sign(roles("player").issuer(SERVER).build(), key))
                        .user())
                .isEqualTo(ANN);
    }

    @Test
    void a_token_is_good_up_to_the_second_it_names_and_not_in_it() throws Exception {
        var token = sign(roles("player").expirationTime(date(60)).build(), key);

        clock.advance(Duration.ofSeconds(60).minusMillis(1));
        assertThat(tokens.verify(token).user()).isEqualTo(ANN);
        clock.advance(Duration.ofMillis(1));
        refused(token);
    }

    @Test
    void a_clock_that_is_half_a_minute_ahead_does_no_harm() throws Exception {
        assertThat(tokens.verify(sign(roles("player").issueTime(date(30)).build(), key))
                        .user())
                .isEqualTo(ANN);
        refused(sign(roles("player").issueTime(date(31)).build(), key));
        refused(sign(roles("player").notBeforeTime(date(31)).build(), key));
    }

    @Test
    void a_token_that_is_good_for_longer_than_a_quarter_of_an_hour_is_refused() throws Exception {
        assertThat(tokens.verify(sign(roles("admin").expirationTime(date(900)).build(), key))
                        .user())
                .isEqualTo(ANN);
        refused(sign(roles("admin").expirationTime(date(901)).build(), key));
    }

    @Test
    void a_token_for_somebody_else_is_refused() throws Exception {
        refused(sign(roles("admin").audience("another-service").build(), key));
        refused(sign(roles("admin").audience((String) null).build(), key));
    }

    @Test
    void what_was_given_before_a_sign_out_is_refused_and_what_is_given_after_it_is_not() {
        var before = tokens.issue(ann(in(600)));
        clock.advance(Duration.ofMillis(500));
        bars.bar(ANN, clock.instant());
        var after = tokens.issue(ann(in(600)));

        refused(before);
        assertThat(tokens.verify(after).user()).isEqualTo(ANN);
    }

    @Test
    void whoever_is_kept_out_has_no_good_token() {
        bars.bar(ANN, Instant.MAX);

        refused(tokens.issue(ann(in(600))));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        refused(new PlainJWT(claims().claim("roles", List.of("admin")).build()).serialize());
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        var secret = key.toPublicJWK().toJSONString().getBytes();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                roles("admin").build());
        forged.sign(new MACSigner(secret));

        refused(forged.serialize());
    }

    @Test
    void a_token_of_another_key_is_refused() throws Exception {
        var other = KeyRing.in(home.resolve("other.jwks"), clock).signing();

        refused(sign(roles("admin").build(), other));
        refused(sign(
                roles("admin").build(),
                new ECKey.Builder(other).keyID(key.getKeyID()).build()));
    }

    @Test
    void a_key_that_a_token_brings_along_is_not_believed() throws Exception {
        var own = KeyRing.in(home.resolve("own.jwks"), clock).signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .jwk(own.toPublicJWK())
                .keyID(own.getKeyID())
                .build();
        var token = new SignedJWT(header, roles("admin").build());
        token.sign(new ECDSASigner(own));

        refused(token.serialize());
    }

    @Test
    void a_token_that_names_no_key_is_refused() throws Exception {
        var token =
                new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), roles("admin").build());
        token.sign(new ECDSASigner(key));

        refused(token.serialize());
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
                .audience("playcast")
                .issueTime(date(0))
                .expirationTime(date(600));
    }

    private JWTClaimsSet.Builder roles(String role) {
        return claims().claim("roles", List.of(role));
    }

    private Principal ann(Instant until) {
        return new Principal(ANN, Set.of(AccountRole.PLAYER), null, until);
    }

    private Instant in(int seconds) {
        return clock.instant().plusSeconds(seconds);
    }

    private Date date(int seconds) {
        return Date.from(in(seconds));
    }

    private static String sign(JWTClaimsSet claims, ECKey with) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(with.getKeyID()).build(), claims);
        token.sign(new ECDSASigner(with));
        return token.serialize();
    }

    private Path file() {
        return home.resolve("token.jwks");
    }
}
