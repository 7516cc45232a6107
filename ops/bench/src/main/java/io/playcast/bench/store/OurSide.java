package io.playcast.bench.store;

import io.playcast.Metadata;
import io.playcast.command.Automations;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product's command side in this JVM, asked as the edge asks it. */
public final class OurSide implements AutoCloseable {
    private static final int PATIENCE_S = 30;

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;

    private OurSide(ConfigurableApplicationContext context) {
        this.context = context;
        this.gateway = context.getBean(CommandGateway.class);
    }

    /** As the product runs it. @param home where the master key and the log stand */
    public static OurSide start(String jdbcUrl, String user, Path home) {
        return start(jdbcUrl, user, home, true);
    }

    /** @param telling whether each command and event has its line in the log */
    static OurSide start(String jdbcUrl, String user, Path home, boolean telling) {
        var application = new SpringApplicationBuilder(CommandSideAlone.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "playcast.home",
                        home.toString(),
                        "playcast.database.url",
                        jdbcUrl,
                        "playcast.database.user",
                        user,
                        "logging.level.io.playcast.command",
                        telling ? "info" : "warn",
                        "logging.config",
                        "classpath:bench-logback.xml",
                        "logging.file.name",
                        home.resolve("log/command-side.log").toString()));
        return new OurSide(application.run());
    }

    /** Returns after the commit what the command was answered with. Blocks; call it on a virtual thread. */
    public @Nullable Object send(String commandId, String by, Object command) throws Exception {
        var keys = Metadata.of(commandId, commandId, commandId, by);
        try {
            return gateway.send(new GenericCommandMessage<>(command, MetaData.from(keys)))
                    .get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /** Lets the automations rest, to see what they cost. */
    void withoutAutomations() {
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(Automations.GROUP)
                .ifPresent(EventProcessor::shutDown);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
