package io.playcast.launcher;

import io.playcast.engines.Engines;
import io.playcast.engines.EnginesOptions;
import io.playcast.engines.ProjectRoot;
import io.playcast.engines.StateDirectory;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts PostgreSQL, Redis, DynamoDB, S3 and what stands for SQS for who was told of none: after it is known whether that is allowed, before anything asks for them. */
final class OwnEngines implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final Path home;
    private final StartReport report;

    OwnEngines(Path home, StartReport report) {
        this.home = home;
        this.report = report;
    }

    /** They outlive the application: Spring's shutdown runs these handlers after its contexts are closed. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty("playcast.database.url")) {
            return;
        }
        var engines = Engines.start(new EnginesOptions(StateDirectory.of(home), ProjectRoot.find(), report::step));
        SpringApplication.getShutdownHandlers().add(engines::close);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "own-engines",
                        Map.of(
                                "playcast.database.url", engines.jdbcUrl(),
                                "playcast.database.user", engines.user(),
                                "playcast.redis.uri", engines.redisUri(),
                                "playcast.dynamodb.endpoint", engines.dynamoDbUri(),
                                "playcast.sqs.endpoint", engines.sqsUri(),
                                "playcast.s3.endpoint", engines.s3().uri(),
                                "playcast.s3.access-key",
                                        engines.s3().credentials().accessKey(),
                                "playcast.s3.secret-key",
                                        engines.s3().credentials().secretKey(),
                                // Whoever tries webhooks has the receiver on the same machine.
                                "playcast.webhooks.loopback", "true")));
    }
}
