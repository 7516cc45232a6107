package io.playcast.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Who a script or an agent says it is, for a quarter of an hour: an ES256 token such as the edge itself gives out. Whoever holds the key needs no
 * second factor: they could sign anything.
 *
 * @param user claim {@code sub}, the bare ULID
 * @param name what others read
 * @param roles guest, player, analyst or admin; who hosts a lobby is the lobby's own knowledge
 * @param lobby the only lobby it is good for, or empty for any
 */
public record DevelopmentToken(UserId user, String name, List<String> roles, Optional<LobbyId> lobby) {

    public static final Duration LIFE = Duration.ofMinutes(15);

    /** @param id claim {@code jti}, new for each token */
    public String signed(ECKey key, Instant now, String id) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("playcast")
                .subject(user.value())
                .audience("playcast")
                .claim("issued_ms", Long.toString(now.toEpochMilli()))
                .claim("second_factor_ms", Long.toString(now.toEpochMilli()))
                .claim("name", name)
                .claim("roles", roles)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(id);
        lobby.ifPresent(only -> claims.claim("lobby", only.value()));
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException problem) {
            throw Refusal.failed("The key of this installation cannot sign: " + problem.getMessage());
        }
    }
}
