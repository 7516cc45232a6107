package io.playcast.command;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Which aggregate a command is for. Axon's own resolver looks through all methods of the command's class each time. */
public final class CommandTargets implements CommandTargetResolver {
    /** Aggregates name it by {@code @Aggregate(commandTargetResolver = CommandTargets.BEAN)}. */
    public static final String BEAN = "commandTargets";

    private final ClassValue<Method> targets = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return types(command)
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(command + " is for no aggregate"));
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            var target = targets.get(command.getPayloadType()).invoke(command.getPayload());
            return new VersionedAggregateIdentifier(target, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(command.getPayloadType() + " does not tell its aggregate", e);
        }
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()).flatMap(CommandTargets::types));
    }
}
