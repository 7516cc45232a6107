package io.playcast.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Which certificate authorities a client believes. */
public record Trust(SSLContext tls) {

    /** Those that came with this JDK. */
    public static Trust system() {
        try {
            return new Trust(SSLContext.getDefault());
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("This JDK has no TLS", problem);
        }
    }

    /** Only those of a PEM file, such as the local authority that a platform made for itself. */
    public static Trust of(Path pem) {
        try (var in = new BufferedInputStream(Files.newInputStream(pem))) {
            var known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                known.setCertificateEntry("authority-" + known.size(), certificate);
            }
            if (known.size() == 0) {
                throw new IllegalArgumentException("There is no certificate in " + pem);
            }
            return new Trust(context(known));
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalArgumentException("No certificate authority can be read from " + pem, problem);
        }
    }

    private static SSLContext context(KeyStore known) throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
