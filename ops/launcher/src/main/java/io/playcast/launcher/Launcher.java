package io.playcast.launcher;

import io.playcast.engines.EngineProblem;
import io.playcast.engines.Engines;
import io.playcast.engines.EnginesOptions;
import io.playcast.engines.Progress;
import io.playcast.engines.ProjectRoot;
import io.playcast.engines.StateDirectory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts the platform: the engines where none are given, then the application in the role asked for. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({RoleWiring.class, Connections.class, RedisClients.class, Wiring.class, Readiness.class})
public class Launcher {
    public static void main(String[] args) {
        // Axon would ask its maker for updates at each start; a platform of one's own tells nobody that it runs.
        System.setProperty("axoniq.update-checker.disabled", "true");
        // Netty would follow one buffer in 128 to find those that nobody releases; the tests do that.
        System.setProperty(
                "io.netty.leakDetection.level", System.getProperty("io.netty.leakDetection.level", "disabled"));
        var home = Path.of(System.getenv().getOrDefault("PLAYCAST_HOME", ".playcast"))
                .toAbsolutePath();
        var report = new StartReport(new Progress(StateDirectory.of(home).create()));
        try {
            start(args, home, report);
        } catch (EngineProblem problem) {
            report.failed(problem.getMessage());
            System.exit(1);
        }
    }

    private static void start(String[] args, Path home, StartReport report) {
        var defaults = new HashMap<String, Object>(Map.of("playcast.home", home.toString()));
        defaults.put("server.port", System.getenv().getOrDefault("PLAYCAST_PORT", "8443"));
        if (!System.getenv().containsKey("PLAYCAST_DATABASE_URL")) {
            defaults.putAll(embedded(home, report));
        }
        var application = new SpringApplication(Launcher.class);
        application.setDefaultProperties(defaults);
        application.addListeners(report);
        application.run(args);
    }

    /** The engines outlive the application: Spring's shutdown runs these handlers after its contexts are closed. */
    private static Map<String, Object> embedded(Path home, StartReport report) {
        var options = new EnginesOptions(StateDirectory.of(home), ProjectRoot.find(), report::step);
        var engines = Engines.start(options);
        SpringApplication.getShutdownHandlers().add(engines::close);
        return Map.of(
                "playcast.database.url", engines.jdbcUrl(),
                "playcast.database.user", engines.user(),
                "playcast.redis.uri", engines.redisUri(),
                "playcast.dynamodb.endpoint", engines.dynamoDbUri());
    }
}
