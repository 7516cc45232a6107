package io.playcast.launcher;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts what the bundle trusts, if it is a node's certificate: one that is good for both ends of a connection.
 *
 * <p>Nodes call each other, so whoever is called answers as a TLS server: without this the certificate of the pages, which is
 * good for a server, would be let in whenever the other one called first (RFC 5280, 4.2.1.12).
 */
final class NodeTrust extends X509ExtendedTrustManager {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

    private final X509ExtendedTrustManager bundle;

    private NodeTrust(X509ExtendedTrustManager bundle) {
        this.bundle = bundle;
    }

    static TrustManager[] of(TrustManager[] bundle) {
        return Stream.of(bundle)
                .map(manager -> manager instanceof X509ExtendedTrustManager x509 ? new NodeTrust(x509) : manager)
                .toArray(TrustManager[]::new);
    }

    private static void requireBothEnds(X509Certificate[] chain) throws CertificateException {
        var uses = chain[0].getExtendedKeyUsage();
        if (uses != null && !uses.containsAll(List.of(SERVER_AUTH, CLIENT_AUTH))) {
            throw new CertificateException("This is no node's certificate: it is not good for both ends");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        bundle.checkClientTrusted(chain, type, socket);
        requireBothEnds(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        bundle.checkServerTrusted(chain, type, socket);
        requireBothEnds(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        bundle.checkClientTrusted(chain, type, engine);
        requireBothEnds(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        bundle.checkServerTrusted(chain, type, engine);
        requireBothEnds(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        bundle.checkClientTrusted(chain, type);
        requireBothEnds(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        bundle.checkServerTrusted(chain, type);
        requireBothEnds(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return bundle.getAcceptedIssuers();
    }
}
