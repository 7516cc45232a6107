package io.playcast.edge.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a server certificate still does: ours, for all of our names, and not near its end. */
final class ServerCertificate {
    static final Duration LASTS = Duration.ofDays(365);
    static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private ServerCertificate() {}

    static boolean isGood(X509Certificate certificate, X509Certificate authority, List<String> names, Instant now) {
        boolean lasts = certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE));
        try {
            certificate.verify(authority.getPublicKey());
            return lasts && names(certificate).containsAll(names);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /** The names a local client may use: localhost, both loopback addresses, this machine's own name. */
    static List<String> localNames() {
        var names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
        try {
            var own = InetAddress.getLocalHost().getHostName();
            if (own.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")) {
                names.add(own);
            }
        } catch (UnknownHostException _) {
            // a machine without a name of its own is reached by the others
        }
        return List.copyOf(names);
    }

    private static Set<String> names(X509Certificate certificate) throws CertificateParsingException {
        var names = certificate.getSubjectAlternativeNames();
        return names == null
                ? Set.of()
                : names.stream().map(name -> (String) name.get(1)).collect(Collectors.toCollection(HashSet::new));
    }
}
