package io.playcast.audit.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.playcast.audit.Checkpoint;
import io.playcast.stored.Json;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;

/** The audit's own key (EC P-256): signs how far the chain is, and knows its own signature again. Its public part is enough for that. */
public final class CheckpointKey {
    private static final JOSEObjectType TYPE = new JOSEObjectType("playcast-audit");

    private final ECKey key;

    private CheckpointKey(ECKey key) {
        this.key = key;
    }

    /** A new private key as JSON (RFC 7517), for a file that only its owner reads. */
    public static byte[] drawn() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** @throws IllegalArgumentException when the JSON holds no P-256 key */
    public static CheckpointKey of(String json) {
        try {
            var key = ECKey.parse(json);
            if (!Curve.P_256.equals(key.getCurve())) {
                throw new IllegalArgumentException("the audit's key is not on P-256");
            }
            return new CheckpointKey(key);
        } catch (ParseException | IllegalStateException e) {
            throw new IllegalArgumentException("no EC key stands there", e);
        }
    }

    public String sign(Checkpoint checkpoint) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(TYPE)
                    .keyID(name())
                    .build();
            var jws = new JWSObject(header, new Payload(Json.stored().writeValueAsString(checkpoint)));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("a checkpoint cannot be signed", e);
        }
    }

    /** Empty when it is not by this key, by another algorithm or about something else. */
    public Optional<Checkpoint> open(String text) {
        try {
            var jws = JWSObject.parse(text);
            var ours = JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    && TYPE.equals(jws.getHeader().getType())
                    && jws.verify(new ECDSAVerifier(key.toPublicJWK()));
            return ours
                    ? Optional.of(Json.stored().readValue(jws.getPayload().toString(), Checkpoint.class))
                    : Optional.empty();
        } catch (ParseException | JOSEException | JsonProcessingException _) {
            return Optional.empty();
        }
    }

    public String publicJson() {
        return key.toPublicJWK().toJSONString();
    }

    /** Its thumbprint (RFC 7638): compare it to know whose signature it is. */
    public String name() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
