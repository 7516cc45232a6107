package io.playcast.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Which certificate authorities a client believes, and which of the platform's public keys, where it knows them. */
public record Trust(SSLContext tls) {

    /** The authorities that came with this JDK. */
    public static Trust system() {
        return pinned(null, List.of());
    }

    /** Only those of a PEM file, such as the local authority that a platform made for itself. */
    public static Trust of(Path pem) {
        return pinned(pem, List.of());
    }

    /** As {@link #of} and {@link #system}, and besides the platform has to show one of these keys.
     *
     * @param pem null for the authorities of this JDK
     * @param pins {@code sha256/} and the base64 of a public key's hash, of the platform's own key or of its authority's; none: any key
     */
    public static Trust pinned(@Nullable Path pem, List<String> pins) {
        try {
            var authorities = authorities(pem == null ? null : read(pem));
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {pins.isEmpty() ? authorities : new Pins(authorities, pins)}, null);
            return new Trust(context);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("This JDK has no TLS", problem);
        }
    }

    private static KeyStore read(Path pem) {
        try (var in = new BufferedInputStream(Files.newInputStream(pem))) {
            var known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                known.setCertificateEntry("authority-" + known.size(), certificate);
            }
            if (known.size() == 0) {
                throw new IllegalArgumentException("There is no certificate in " + pem);
            }
            return known;
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalArgumentException("No certificate authority can be read from " + pem, problem);
        }
    }

    private static X509ExtendedTrustManager authorities(@Nullable KeyStore known) throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(known);
        return Stream.of(managers.getTrustManagers())
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
