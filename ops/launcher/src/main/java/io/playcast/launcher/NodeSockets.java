package io.playcast.launcher;

import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jgroups.util.DefaultSocketFactory;
import org.jgroups.util.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** The sockets of a node: TLS 1.3 (RFC 8446) where both ends show a certificate, or plain ones that do not leave the machine. */
final class NodeSockets {
    private static final String TLS = "TLSv1.3";

    private NodeSockets() {}

    /** @throws IllegalStateException with a sentence for an address that others reach and no TLS */
    static SocketFactory of(ClusterProperties cluster, SslBundles bundles) {
        var bundle = cluster.tls();
        if (bundle != null && !bundle.isBlank()) {
            return authenticated(bundles.getBundle(bundle));
        }
        if (!cluster.own().ip().isLoopbackAddress()) {
            throw new IllegalStateException("The cluster would listen at " + cluster.bind()
                    + ", where other machines reach it, without TLS: name an SSL bundle in " + ClusterProperties.TLS
                    + ", or bind to 127.0.0.1");
        }
        return new DefaultSocketFactory();
    }

    static SocketFactory authenticated(SslBundle bundle) {
        var stores = bundle.getStores();
        // Without a trust store Java would trust every public authority of the internet.
        if (isEmpty(stores.getKeyStore()) || isEmpty(stores.getTrustStore())) {
            throw new IllegalStateException("The SSL bundle in " + ClusterProperties.TLS
                    + " needs a key store with this node's key and a trust store with the authority of all nodes");
        }
        var sockets = new DefaultSocketFactory(context(bundle));
        sockets.setSocketConfigurator(NodeSockets::asking);
        sockets.setServerSocketConfigurator(NodeSockets::answering);
        return sockets;
    }

    private static SSLContext context(SslBundle bundle) {
        var managers = bundle.getManagers();
        try {
            var context = SSLContext.getInstance(TLS);
            context.init(managers.getKeyManagers(), NodeTrust.of(managers.getTrustManagers()), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The SSL bundle in " + ClusterProperties.TLS + " cannot be used", e);
        }
    }

    private static void asking(Socket socket) {
        ((SSLSocket) socket).setEnabledProtocols(new String[] {TLS});
    }

    private static void answering(ServerSocket socket) {
        var tls = (SSLServerSocket) socket;
        tls.setEnabledProtocols(new String[] {TLS});
        tls.setNeedClientAuth(true);
    }

    private static boolean isEmpty(@Nullable KeyStore store) {
        try {
            return store == null || Collections.list(store.aliases()).isEmpty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A store of the SSL bundle cannot be read", e);
        }
    }
}
