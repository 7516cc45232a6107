package io.playcast.edge;

import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/** The pages that may open a socket: the configured origins, or this machine's own names at the port it listens on. */
final class Origins {
    private final Set<String> configured;
    private final Environment environment;

    Origins(EdgeProperties properties, Environment environment) {
        this.configured = Set.copyOf(properties.origins());
        this.environment = environment;
    }

    boolean allow(String origin) {
        return configured.isEmpty() ? own().contains(origin) : configured.contains(origin);
    }

    /** Read late: a random port is known once the container has started. */
    private List<String> own() {
        var fixed = environment.getProperty("server.port", "8443");
        var port = environment.getProperty("local.server.port", fixed);
        return List.of("https://localhost:" + port, "https://127.0.0.1:" + port);
    }
}
