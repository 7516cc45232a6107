package io.playcast.launcher;

import io.playcast.edge.tls.TlsConfiguration;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The SSL bundles that any role has which was started with this home and these properties. */
final class HomeBundles {
    private HomeBundles() {}

    static SslBundles of(Path home, String... properties) {
        var bundles = new AtomicReference<SslBundles>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withUserConfiguration(TlsConfiguration.class)
                .withPropertyValues("playcast.home=" + home)
                .withPropertyValues(properties)
                .run(context -> bundles.set(context.getBean(SslBundles.class)));
        return bundles.get();
    }
}
