package io.playcast.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.Rejected;
import io.playcast.account.Principal;
import io.playcast.account.Tokens;
import io.playcast.stored.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as the edge gives them out, signed with a secret of the test's own: altered or expired ones are refused. */
final class GivenTokens implements Tokens {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    @Override
    public String issue(Principal principal) {
        try {
            var body = ENCODER.encodeToString(Json.stored().writeValueAsBytes(principal));
            return body + "." + ENCODER.encodeToString(mac(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Principal verify(String token) {
        try {
            var parts = token.split("\\.", 2);
            var signature = Base64.getUrlDecoder().decode(parts[parts.length - 1]);
            if (parts.length == 2 && MessageDigest.isEqual(mac(parts[0]), signature)) {
                var principal = Json.stored().readValue(Base64.getUrlDecoder().decode(parts[0]), Principal.class);
                if (principal.expiresAt().isAfter(Instant.now())) {
                    return principal;
                }
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            throw new Rejected(
                    "token.refused",
                    "Your token is not valid: " + notOurs.getClass().getSimpleName());
        }
        throw new Rejected("token.refused", "Your token is not valid");
    }

    private static byte[] mac(String body) {
        try {
            var mac = Mac.getInstance(KEY.getAlgorithm());
            mac.init(KEY);
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
