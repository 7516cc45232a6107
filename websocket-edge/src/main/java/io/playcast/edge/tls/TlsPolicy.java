package io.playcast.edge.tls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ssl.SslOptions;

/** What our side agrees to: TLS 1.3 and 1.2, keys that are gone after the connection (ECDHE), ciphers that authenticate what they hide (AEAD). RFC 9325. */
final class TlsPolicy {
    static final Set<String> PROTOCOLS = new LinkedHashSet<>(List.of("TLSv1.3", "TLSv1.2"));
    /** By the JDK's names, in the order we prefer. */
    static final Set<String> CIPHERS = new LinkedHashSet<>(List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"));

    static final SslOptions OPTIONS = SslOptions.of(CIPHERS, PROTOCOLS);

    private TlsPolicy() {}
}
