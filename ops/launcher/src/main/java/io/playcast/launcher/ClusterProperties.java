package io.playcast.launcher;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/** Between which processes commands travel; neither switched on nor with members named, they stay in their process.
 *
 * @param enabled whether this process takes part; naming members says so too
 * @param members every process of roles command and edge, each as {@code host[port]}; with none named they find each
 *     other by a table in the platform's database
 * @param bind where this process listens for the others, as {@code host[port]}
 * @param tls the SSL bundle ({@code spring.ssl.bundle.*}) with this process's key and the authority of all of them;
 *     {@code playcast-node} is made by the platform's own authority; none is plain, on a loopback address only
 */
@ConfigurationProperties(ClusterProperties.PREFIX)
record ClusterProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue List<String> members,
        @DefaultValue("127.0.0.1[7810]") String bind,
        @Nullable String tls) {
    static final String PREFIX = "playcast.cluster";
    static final String ENABLED = PREFIX + ".enabled";
    static final String MEMBERS = PREFIX + ".members";
    static final String TLS = PREFIX + ".tls";

    /** Asked before there are beans. */
    static boolean areAskedFor(Environment environment) {
        return environment.getProperty(ENABLED, Boolean.class, false)
                || Binder.get(environment)
                        .bind(MEMBERS, Bindable.listOf(String.class))
                        .map(members -> !members.isEmpty())
                        .orElse(false);
    }

    List<ClusterAddress> addresses() {
        return members.stream().map(ClusterAddress::of).toList();
    }

    ClusterAddress own() {
        return ClusterAddress.of(bind);
    }
}
