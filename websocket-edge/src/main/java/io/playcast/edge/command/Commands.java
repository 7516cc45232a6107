package io.playcast.edge.command;

import io.playcast.Rejected;
import io.playcast.edge.address.WhereFrom;
import io.playcast.id.StreamId;
import io.playcast.wire.ServerMessage.At;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends commands and waits for the commit. Blocks its virtual thread, at most 10 s. */
@Component
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int PATIENCE_S = 10;
    private static final long RETRY_MS = 1_000;

    private final CommandGateway gateway;
    private final WhereFrom from;

    public Commands(CommandGateway gateway, WhereFrom from) {
        this.gateway = gateway;
        this.from = from;
    }

    /** Returns once the effect is durable; {@link Rejected} when the rules said no or nobody could be asked. */
    public Answer send(Asked asked, StreamId target, Object command) {
        return send(asked, "", target, command);
    }

    /** One of several commands that one message needs. @param which tells them apart, so that each has a key of its own */
    public Answer send(Asked asked, String which, StreamId target, Object command) {
        var result = send(from.added(asked.metadata(which), asked.from().address()), command);
        return new Answer(null, result instanceof Number seq ? new At(target.toString(), seq.longValue()) : null);
    }

    /** For commands of the edge itself, and of the request that this thread answers. */
    public @Nullable Object send(Map<String, String> metadata, Object command) {
        try {
            return gateway.send(new GenericCommandMessage<>(command, MetaData.from(from.addedByRequest(metadata))))
                    .get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw refusal(e).orElseGet(() -> unavailable(command, metadata, e.getCause()));
        } catch (TimeoutException e) {
            throw unavailable(command, metadata, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(command, metadata, e);
        }
    }

    /** In this JVM the refusal comes as it was thrown; from another node as the details of an execution exception. */
    private static Optional<Rejected> refusal(ExecutionException failure) {
        return Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
                .flatMap(Commands::rejected)
                .findFirst();
    }

    private static Stream<Rejected> rejected(Throwable failure) {
        return switch (failure) {
            case Rejected rejected -> Stream.of(rejected);
            case CommandExecutionException remote ->
                remote.getDetails().filter(Rejected.class::isInstance).map(Rejected.class::cast).stream();
            default -> Stream.empty();
        };
    }

    private static Rejected unavailable(Object command, Map<String, String> metadata, @Nullable Throwable cause) {
        LOG.warn(
                "A command failed command={} corr={}",
                command.getClass().getSimpleName(),
                metadata.get(io.playcast.Metadata.CORRELATION),
                cause);
        return Rejected.unavailable("The platform cannot answer now", RETRY_MS);
    }
}
