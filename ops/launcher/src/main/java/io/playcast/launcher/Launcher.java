package io.playcast.launcher;

import io.playcast.engines.EngineProblem;
import io.playcast.engines.Progress;
import io.playcast.engines.StateDirectory;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts the platform: the engines where none are given, then the application in the role asked for. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    RoleWiring.class,
    Connections.class,
    QueueConnections.class,
    RedisClients.class,
    Wiring.class,
    Readiness.class,
    S3Connection.class
})
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
        } catch (EngineProblem said) {
            System.exit(1);
        }
    }

    private static void start(String[] args, Path home, StartReport report) {
        var application = new SpringApplication(Launcher.class);
        application.setDefaultProperties(Map.of(
                "playcast.home", home.toString(),
                "server.port", System.getenv().getOrDefault("PLAYCAST_PORT", "8443")));
        application.addListeners(report);
        application.addInitializers(new NothingInTheClear(), new OwnEngines(home, report));
        application.run(args);
    }
}
