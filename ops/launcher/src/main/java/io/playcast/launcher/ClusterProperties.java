package io.playcast.launcher;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/** Between which processes commands travel; with no members named, they stay in their process.
 *
 * @param members every process of roles command and edge, each as {@code host[port]}
 * @param bind where this process listens for the others; whoever reaches it may command, so never a public address
 */
@ConfigurationProperties(ClusterProperties.PREFIX)
record ClusterProperties(
        @DefaultValue List<String> members,
        @DefaultValue("127.0.0.1[7810]") String bind) {
    static final String PREFIX = "playcast.cluster";
    static final String MEMBERS = PREFIX + ".members";

    /** Asked before there are beans. */
    static boolean namesMembers(Environment environment) {
        return Binder.get(environment)
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
