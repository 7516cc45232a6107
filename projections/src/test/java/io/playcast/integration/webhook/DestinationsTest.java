package io.playcast.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.playcast.Rejected;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may be, and where it may lead. */
class DestinationsTest {
    private final Destinations production = new Destinations(false);
    private final Destinations development = new Destinations(true);

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.org/playcast?key=1", "https://hooks.example.org:8443/"})
    void an_https_address_is_taken(String url) {
        assertThat(production.checked(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "https:/hooks",
                "//hooks.example.org/",
                "https://user:word@hooks.example.org/",
                "https://hooks.example.org/#part",
                "https://hooks example.org/",
                "http://localhost:8080/"
            })
    void any_other_is_refused_by_name(String url) {
        assertThatThrownBy(() -> production.checked(url)).isInstanceOfSatisfying(Rejected.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("bad-request");
            assertThat(refusal.field()).isEqualTo("url");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/", "http://127.0.0.1:1/", "http://[::1]:1/", "https://localhost/"})
    void in_development_this_machine_is_taken_without_tls_as_well(String url) {
        assertThat(development.checked(url)).hasToString(url);
        assertThatThrownBy(() -> development.checked("http://hooks.example.org/"))
                .isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void no_connection_is_made_to_an_address_that_is_not_public(String address) throws UnknownHostException {
        assertThat(production.allow(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2a00:1450::1",
                "2001:4860::8888",
                "2606:4700::1111"
            })
    void one_is_made_to_the_public_network(String address) throws UnknownHostException {
        assertThat(production.allow(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void in_development_this_machine_is_allowed_and_its_network_is_not() throws UnknownHostException {
        assertThat(development.allow(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(development.allow(InetAddress.getByName("169.254.169.254"))).isFalse();
        assertThat(development.allow(InetAddress.getByName("10.0.0.1"))).isFalse();
    }
}
