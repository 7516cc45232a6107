package io.playcast.launcher;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the wiring classes of the role this process was started with, and the cluster where one is asked for. */
class RoleWiring implements ImportSelector, EnvironmentAware {
    private static final String SEVERAL_NODES = "playcast.nodes.several";

    private Role role = Role.ALL;
    private boolean clustered;

    @Override
    public void setEnvironment(Environment environment) {
        role = Role.named(environment.getProperty("playcast.role", "all"));
        clustered = role.sendsCommands() && ClusterProperties.areAskedFor(environment);
        if (!clustered && environment instanceof ConfigurableEnvironment settings) {
            // Whoever is the whole platform waits for no other node. What an operator says goes first.
            settings.getPropertySources().addLast(new MapPropertySource("one-node", Map.of(SEVERAL_NODES, "false")));
        }
    }

    /** @throws IllegalStateException for an edge alone: its commands would have nowhere to go */
    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        if (role == Role.EDGE && !clustered) {
            throw new IllegalStateException("Role edge needs to know where the command side is: set "
                    + ClusterProperties.ENABLED + "=true to find it by the database, name both in "
                    + ClusterProperties.MEMBERS + ", or start role all");
        }
        var cluster = clustered ? Stream.of(Cluster.class) : Stream.<Class<?>>empty();
        var games = role.commandLoad() > 0 ? Stream.of(ShippedGames.class) : Stream.<Class<?>>empty();
        return Stream.concat(role.wiring().stream(), Stream.concat(cluster, games))
                .map(Class::getName)
                .toArray(String[]::new);
    }
}
