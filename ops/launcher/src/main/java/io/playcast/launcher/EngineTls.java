package io.playcast.launcher;

import io.lettuce.core.SslOptions;
import org.springframework.boot.ssl.SslBundle;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** Tells the clients of engines whom to trust, and which key to show, in the words of each. PostgreSQL's is told by its URL. */
final class EngineTls {
    private EngineTls() {}

    static SslOptions redis(SslBundle bundle) {
        return SslOptions.builder()
                .trustManager(bundle.getManagers().getTrustManagerFactory())
                .keyManager(bundle.getManagers().getKeyManagerFactory())
                .build();
    }

    /** Closed with the client that is given it. */
    static SdkHttpClient http(SslBundle bundle) {
        return Apache5HttpClient.builder()
                .tlsTrustManagersProvider(bundle.getManagers()::getTrustManagers)
                .tlsKeyManagersProvider(bundle.getManagers()::getKeyManagers)
                .build();
    }
}
