package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;

/** Who may join: nodes that show a certificate of the same authority, and nobody else. */
class StrangersIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    @TempDir
    private Path elsewhere;

    private final List<String> places = Stream.generate(() -> "127.0.0.1[" + RoleProcess.freePort() + "]")
            .distinct()
            .limit(4)
            .toList();

    @Test
    void a_node_of_another_authority_and_one_without_a_certificate_do_not_get_in() throws Exception {
        try (var one = node(0, HomeBundles.of(home), "playcast-node");
                // Each has tried when it says it has joined: it is alone then.
                var foreign = node(1, HomeBundles.of(elsewhere), "playcast-node");
                var plain = node(2, new DefaultSslBundleRegistry(), "");
                var another = node(3, HomeBundles.of(home), "playcast-node")) {
            Eventually.within(
                    SOON,
                    () -> assertThat(List.of(one.members(), another.members())).containsOnly(2));
            assertThat(one.sees(another)).isTrue();
            assertThat(one.sees(foreign)).isFalse();
            assertThat(one.sees(plain)).isFalse();
            assertThat(foreign.sees(one)).isFalse();
            assertThat(plain.sees(one)).isFalse();
        }
    }

    @Test
    void the_certificate_of_the_pages_is_none_for_nodes() throws Exception {
        var own = HomeBundles.of(home);
        var keyOfThePages = "file:" + home.resolve("tls/server-key.pem");
        var pages = HomeBundles.of(
                home,
                "spring.ssl.bundle.pem.pages.keystore.certificate=" + keyOfThePages,
                "spring.ssl.bundle.pem.pages.keystore.private-key=" + keyOfThePages,
                "spring.ssl.bundle.pem.pages.truststore.certificate=file:" + home.resolve("tls/ca.pem"));

        try (var one = node(0, own, "playcast-node");
                var page = node(1, pages, "pages");
                var another = node(2, own, "playcast-node")) {
            Eventually.within(
                    SOON,
                    () -> assertThat(List.of(one.members(), another.members())).containsOnly(2));
            assertThat(one.sees(page)).isFalse();
            assertThat(page.sees(one)).isFalse();
        }
    }

    @Test
    void a_site_may_bring_a_store_of_its_own() throws Exception {
        var site = HomeBundles.of(
                home,
                "spring.ssl.bundle.jks.site.keystore.location=file:" + storeOf("site"),
                "spring.ssl.bundle.jks.site.keystore.password=of-the-site",
                "spring.ssl.bundle.jks.site.keystore.type=PKCS12",
                "spring.ssl.bundle.jks.site.truststore.location=file:" + home.resolve("site.p12"),
                "spring.ssl.bundle.jks.site.truststore.password=of-the-site",
                "spring.ssl.bundle.jks.site.truststore.type=PKCS12");

        try (var one = node(0, site, "site");
                var another = node(1, site, "site")) {
            Eventually.within(
                    SOON,
                    () -> assertThat(List.of(one.members(), another.members())).containsOnly(2));
        }
    }

    @Test
    void a_plain_node_is_not_let_out_of_its_machine() {
        var open = new ClusterProperties(true, List.of(), "0.0.0.0[7810]", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> NodeSockets.of(open, new DefaultSslBundleRegistry()))
                .withMessageContaining("without TLS")
                .withMessageContaining("playcast.cluster.tls");
    }

    @Test
    void a_key_with_no_authority_to_ask_of_others_is_not_enough() {
        // The bundle of the pages and the API: it has a key and trusts whom Java trusts.
        assertThatIllegalStateException()
                .isThrownBy(() -> NodeSockets.authenticated(HomeBundles.of(home).getBundle("playcast")))
                .withMessageContaining("trust store");
    }

    private Node node(int place, SslBundles bundles, String tls) throws Exception {
        var cluster = new ClusterProperties(true, places, places.get(place), tls);
        return new Node(cluster, bundles, null, Role.EDGE, Optional.empty()).joined();
    }

    /** Made as an operator would, with the JDK's own tool; its certificate is its own authority. */
    private Path storeOf(String name) throws Exception {
        var store = home.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        (keytool + " -genkeypair -alias node -keyalg EC -groupname secp256r1 -dname CN=node -validity 2"
                                        + " -ext eku=clientAuth,serverAuth -storetype PKCS12 -storepass of-the-site"
                                        + " -keystore " + store)
                                .split(" "))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }
}
