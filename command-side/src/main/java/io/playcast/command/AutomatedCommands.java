package io.playcast.command;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.id.StreamId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How an automation acts: a command in its own name, caused by the event it saw. */
public final class AutomatedCommands {
    private static final Logger LOG = LoggerFactory.getLogger(AutomatedCommands.class);

    private final CommandGateway commands;
    private final RoutingStrategy targets = AnnotationRoutingStrategy.defaultStrategy();

    AutomatedCommands(CommandGateway commands) {
        this.commands = commands;
    }

    /** The batch that the event is in waits for the answer. A refusal is one: the world has moved on and there is nothing to do.
     *
     * <p>One automation may send several commands because of one event, but only one to each stream this way.
     */
    public void send(Class<?> automation, EventMessage<?> cause, Object command) {
        var name = automation.getSimpleName();
        var target = target(command);
        send(name, name + ":" + cause.getIdentifier() + ":" + target, target, cause, command);
    }

    /** One of several commands to one stream because of one event. @param about tells them apart, so that each has an id of its own */
    public void send(Class<?> automation, EventMessage<?> cause, StreamId about, Object command) {
        var name = automation.getSimpleName();
        send(name, name + ":" + cause.getIdentifier() + ":" + about, target(command), cause, command);
    }

    private String target(Object command) {
        return targets.getRoutingKey(new GenericCommandMessage<>(command));
    }

    private void send(String name, String id, String target, EventMessage<?> cause, Object command) {
        var correlation = cause.getMetaData().getOrDefault(Metadata.CORRELATION, cause.getIdentifier());
        var keys = Metadata.of(id, String.valueOf(correlation), cause.getIdentifier(), name);
        var message = new GenericCommandMessage<>(command, MetaData.from(keys));
        InFlight.of(CurrentUnitOfWork.get()).add(target, () -> ask(name, message));
    }

    private void ask(String name, GenericCommandMessage<?> command) {
        try {
            commands.sendAndWait(command);
        } catch (Rejected refusal) {
            if (refusal.isUnavailable()) {
                throw refusal;
            }
            LOG.debug(
                    "automation={} corr={} refused={}",
                    name,
                    Printable.of(command.getMetaData().get(Metadata.CORRELATION)),
                    refusal.code());
        }
    }
}
