package io.playcast.edge.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key and the chain that speaks for it, its own certificate first. */
record Keys(PrivateKey key, List<X509Certificate> chain) {
    private static final byte[] SOMETHING = "playcast".getBytes(StandardCharsets.US_ASCII);

    /** @throws IllegalStateException for a key that belongs to another certificate, as when one of two files is written first */
    Keys {
        chain = List.copyOf(chain);
        if (chain.isEmpty() || !fits(key, chain.getFirst())) {
            throw new IllegalStateException("The private key is not that of the certificate");
        }
    }

    private static boolean fits(PrivateKey key, X509Certificate certificate) {
        try {
            var algorithm = switch (key.getAlgorithm()) {
                case "EC" -> "SHA256withECDSA";
                case "RSA" -> "SHA256withRSA";
                case String other -> other;
            };
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(SOMETHING);
            var signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(SOMETHING);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
