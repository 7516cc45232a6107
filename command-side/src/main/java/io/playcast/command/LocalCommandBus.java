package io.playcast.command;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import io.playcast.Rejected;
import io.playcast.store.Beginning;
import io.playcast.store.CommandDoneBefore;
import io.playcast.store.CommandKeys;
import java.util.Map;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Handles on the caller's thread, in no transaction: the event store commits by itself.
 *
 * <p>A lost race is decided afresh; a command that took effect before gets its first answer.
 */
public final class LocalCommandBus extends SimpleCommandBus {
    /** Lost in a row only while a stream changes hands. */
    private static final int RACES_MOST = 5;

    private final CommandKeys keys;

    LocalCommandBus(CommandKeys keys) {
        super(builder()
                // A refusal has changed nothing, so nothing is rolled back and no cached aggregate dropped.
                .rollbackConfiguration(problem -> !(problem instanceof Rejected)));
        this.keys = keys;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        if (CurrentUnitOfWork.isStarted()) {
            // Nested in that one, Axon would put the events off until it ends: answered before the commit, without key
            // and cards.
            throw new IllegalStateException(
                    "A command is not sent from within a unit of work; automations send theirs apart");
        }
        race(1, command, handler, callback);
    }

    private <C, R> void race(
            int number,
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (handled, result) -> {
            var problem = result.isExceptional() ? result.exceptionResult() : null;
            if (problem instanceof CommandDoneBefore done) {
                callback.onResult(handled, firstAnswer(done));
            } else if (isLostRace(problem) && number < RACES_MOST) {
                race(number + 1, command.andMetaData(Map.of(Beginning.SURPRISED, true)), handler, callback);
            } else {
                callback.onResult(handled, result);
            }
        });
    }

    private static boolean isLostRace(Throwable problem) {
        return problem instanceof ConcurrencyException || problem instanceof AggregateStreamCreationException;
    }

    /** A pure function of the events it had, so it is the same on every node and after every restart. */
    @SuppressWarnings("unchecked") // every command of ours is answered with a sequence number
    private <R> CommandResultMessage<R> firstAnswer(CommandDoneBefore done) {
        try {
            var key = keys.find(done.key()).orElseThrow(() -> done);
            return (CommandResultMessage<R>) asCommandResultMessage(key.lastSeq());
        } catch (RuntimeException away) {
            return asCommandResultMessage(away);
        }
    }
}
