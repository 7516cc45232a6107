package io.playcast.edge;

import static io.playcast.twin.SomeIds.ANN;
import static io.playcast.twin.SomeIds.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.account.AccountRole;
import io.playcast.edge.tls.CertificateWatch;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreeingOnTlsIT {
    private static final int TLS_1_0 = 1;
    private static final int TLS_1_1 = 2;
    private static final int TLS_1_2 = 3;
    private static final String PROTOCOL_VERSION = "alert 70";
    private static final String HANDSHAKE_FAILURE = "alert 40";

    private final RunningEdge edge = RunningEdge.get();

    @ParameterizedTest
    @ValueSource(ints = {0, TLS_1_0, TLS_1_1})
    void a_client_with_an_old_version_is_refused(int version) throws Exception {
        assertThat(RawHello.answer(
                        edge.port,
                        version,
                        RawHello.ECDHE_ECDSA_AES128_CBC,
                        RawHello.ECDHE_RSA_AES128_CBC,
                        RawHello.RSA_AES128_CBC))
                .isEqualTo(PROTOCOL_VERSION);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                RawHello.ECDHE_ECDSA_AES128_CBC,
                RawHello.ECDHE_ECDSA_AES128_CBC_SHA256,
                RawHello.ECDHE_RSA_AES128_CBC,
                RawHello.RSA_AES128_GCM,
                RawHello.RSA_AES128_CBC,
                RawHello.DHE_RSA_AES128_GCM,
                RawHello.RSA_3DES,
                RawHello.ECDHE_ECDSA_NULL
            })
    void a_cipher_without_authentication_or_without_forward_secrecy_is_refused(int cipher) throws Exception {
        assertThat(RawHello.answer(edge.port, TLS_1_2, cipher)).isEqualTo(HANDSHAKE_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {RawHello.ECDHE_ECDSA_AES128_GCM, RawHello.ECDHE_ECDSA_CHACHA20})
    void a_modern_client_of_tls_1_2_is_answered(int cipher) throws Exception {
        assertThat(RawHello.answer(edge.port, TLS_1_2, cipher)).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void both_versions_lead_to_a_connection(String version) throws Exception {
        try (var socket = handshake(version)) {
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
        }
    }

    @Test
    void a_renewed_certificate_is_shown_to_who_comes_next_and_open_sockets_stay() throws Exception {
        var before = serial();
        var open = edge.connect(true);

        Files.delete(RunningEdge.state().resolve("tls/server-key.pem"));
        edge.bean(CertificateWatch.class).look();

        assertThat(serial()).isNotEqualTo(before);
        open.say(RunningEdge.hello(edge.token(ANN, AccountRole.PLAYER), PAGE)).next("welcome");
        open.socket.abort();
    }

    private BigInteger serial() throws IOException {
        try (var socket = handshake("TLSv1.3")) {
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    private SSLSocket handshake(String version) throws IOException {
        var socket = (SSLSocket)
                edge.http.sslContext().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), edge.port);
        socket.setEnabledProtocols(new String[] {version});
        socket.startHandshake();
        return socket;
    }
}
