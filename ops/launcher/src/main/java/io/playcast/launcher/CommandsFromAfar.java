package io.playcast.launcher;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import java.util.concurrent.Semaphore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Lets what arrives over the cluster in to this process's own bus: so many at a time, and refusals go out packed. */
final class CommandsFromAfar implements CommandBus {
    /** Far more than there are connections to the database; who comes on top is told to try again. */
    private static final int AT_A_TIME = 512;

    private final CommandBus handling;
    private final Ownership ownership;
    private final Semaphore room;

    /** @param handling handles on the caller's thread */
    CommandsFromAfar(CommandBus handling, Ownership ownership) {
        this(handling, ownership, AT_A_TIME);
    }

    CommandsFromAfar(CommandBus handling, Ownership ownership, int atATime) {
        this.handling = handling;
        this.ownership = ownership;
        this.room = new Semaphore(atATime);
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (_, _) -> {
            // the sender wants no answer
        });
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        if (!room.tryAcquire()) {
            // Not a refusal: an automation takes a refusal for an answer, and this one has to be asked again.
            callback.onResult(
                    command, asCommandResultMessage(new CommandExecutionException("Too many commands at once", null)));
            return;
        }
        try {
            ownership.decide(
                    command,
                    () -> handling.<C, R>dispatch(
                            command,
                            (handled, result) -> callback.onResult(handled, TravellingRefusals.packed(result))));
        } catch (RuntimeException beforeHandling) {
            callback.onResult(command, TravellingRefusals.packed(asCommandResultMessage(beforeHandling)));
        } finally {
            room.release();
        }
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        return handling.subscribe(name, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return handling.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return handling.registerDispatchInterceptor(interceptor);
    }
}
