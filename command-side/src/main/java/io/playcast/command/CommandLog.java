package io.playcast.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.store.CommandDoneBefore;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.distributed.UnresolvedRoutingKeyPolicy;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line and one count a command, once it is known how it went: the counter is {@code playcast_commands_total}. */
final class CommandLog implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLog.class);

    private enum Outcome {
        OK,
        REJECTED,
        /** It took effect before and gets its first answer. */
        REPEATED,
        /** Somebody was faster; it is decided once more. */
        RACED,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Counted(String type, Outcome outcome) {}

    private final MeterRegistry meters;
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();
    private final ClassValue<String> types = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> command) {
            return typeOf(command);
        }
    };
    private final RoutingStrategy targets = AnnotationRoutingStrategy.builder()
            .fallbackRoutingStrategy(UnresolvedRoutingKeyPolicy.STATIC_KEY)
            .build();

    CommandLog(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var command = unitOfWork.getMessage();
        // Clean-up comes after commit or roll-back, so a lost race is told as the failure that it was.
        unitOfWork.onCleanup(done -> tell(command, done.getExecutionResult().getResult()));
        return chain.proceed();
    }

    private void tell(CommandMessage<?> command, ResultMessage<?> result) {
        var type = types.get(command.getPayloadType());
        var problem = result.isExceptional() ? result.exceptionResult() : null;
        var outcome = outcomeOf(problem);
        counters.computeIfAbsent(new Counted(type, outcome), this::counter).increment();
        if (outcome == Outcome.FAILED || LOG.isInfoEnabled()) {
            tell(command, type, outcome, problem);
        }
    }

    private void tell(CommandMessage<?> command, String type, Outcome outcome, @Nullable Throwable problem) {
        var stream = Printable.of(targets.getRoutingKey(command));
        var corr = Printable.of(command.getMetaData().getOrDefault(Metadata.CORRELATION, command.getIdentifier()));
        switch (outcome) {
            case OK, REPEATED, RACED ->
                LOG.info("command type={} stream={} corr={} outcome={}", type, stream, corr, outcome);
            case REJECTED ->
                LOG.info(
                        "command type={} stream={} corr={} outcome={} code={}",
                        type,
                        stream,
                        corr,
                        outcome,
                        ((Rejected) problem).code());
            case FAILED ->
                LOG.warn("command type={} stream={} corr={} outcome={}", type, stream, corr, outcome, problem);
        }
    }

    private Counter counter(Counted counted) {
        return meters.counter(
                "playcast.commands",
                "type",
                counted.type(),
                "outcome",
                counted.outcome().toString());
    }

    private static Outcome outcomeOf(@Nullable Throwable problem) {
        if (problem == null) {
            return Outcome.OK;
        }
        return switch (problem) {
            case Rejected _ -> Outcome.REJECTED;
            case CommandDoneBefore _ -> Outcome.REPEATED;
            case ConcurrencyException _, AggregateStreamCreationException _ -> Outcome.RACED;
            default -> Outcome.FAILED;
        };
    }

    /** {@code lobby.JoinLobby}: domain and record, as events are named. */
    private static String typeOf(Class<?> command) {
        var domain = command.getPackageName();
        return domain.substring(domain.lastIndexOf('.') + 1) + "." + command.getSimpleName();
    }
}
