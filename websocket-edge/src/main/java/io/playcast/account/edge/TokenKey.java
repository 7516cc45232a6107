package io.playcast.account.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.playcast.secret.SecretFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

/** The key tokens are signed with: a private EC P-256 key as JWK JSON (RFC 7517), in a file only its owner may read. */
final class TokenKey {
    private TokenKey() {}

    static ECKey in(Path file) {
        var json = new String(SecretFile.readOrMake(file, TokenKey::make), StandardCharsets.UTF_8);
        try {
            var key = ECKey.parse(json);
            if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
                throw new IllegalStateException(file.getFileName() + " does not hold a private P-256 key");
            }
            return key.getKeyID() == null
                    ? new ECKey.Builder(key).keyIDFromThumbprint().build()
                    : key;
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(file.getFileName() + " does not hold a JWK", e);
        }
    }

    private static byte[] make() {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            return key.toJSONString().getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
