package io.playcast.edge.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.mock.env.MockEnvironment;

class PlaintextIsForThisMachineOnlyTest {
    private final MockEnvironment environment = new MockEnvironment();
    private final JettyServletWebServerFactory container = new JettyServletWebServerFactory();

    @Test
    void on_loopback_there_is_no_tls_and_nobody_else_reaches_the_port() {
        start(Plaintext.LOOPBACK);

        assertThat(container.getSsl()).isNull();
        assertThat(container.getAddress().isLoopbackAddress()).isTrue();
    }

    @Test
    void it_is_off_unless_asked_for() {
        start(Plaintext.OFF);

        assertThat(container.getSsl()).isNotNull();
        assertThat(container.getAddress()).isNull();
    }

    @Test
    void in_production_the_platform_does_not_start_with_it() {
        environment.setActiveProfiles("production");

        assertThatIllegalStateException()
                .isThrownBy(() -> start(Plaintext.LOOPBACK))
                .withMessageContaining("PLAYCAST_EDGE_PLAINTEXT");
    }

    private void start(Plaintext plaintext) {
        environment.setProperty("playcast.edge.plaintext", plaintext.name().toLowerCase(Locale.ROOT));
        new TlsConfiguration()
                .tlsOnly(new DefaultSslBundleRegistry(), environment)
                .customize(container);
    }
}
