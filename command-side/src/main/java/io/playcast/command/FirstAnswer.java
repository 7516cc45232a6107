package io.playcast.command;

import io.playcast.Metadata;
import io.playcast.Rejected;
import io.playcast.store.CommandKeys;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Looks back when a command was refused or changed nothing: it may have taken effect before, or been judged on old state.
 *
 * <p>A command with events needs no look: the unique key of its id, and that of its stream, tell when they are written.
 */
final class FirstAnswer implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final CommandKeys keys;

    FirstAnswer(CommandKeys keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object answer;
        try {
            answer = chain.proceed();
        } catch (Rejected refused) {
            var first = firstAnswer(unitOfWork);
            if (first == null) {
                throw refused;
            }
            return first;
        }
        return answer == null ? firstAnswer(unitOfWork) : answer;
    }

    private @Nullable Long firstAnswer(UnitOfWork<? extends CommandMessage<?>> unitOfWork) {
        var decision = Decision.in(unitOfWork);
        if (decision == null || !(unitOfWork.getMessage().getMetaData().get(Metadata.COMMAND) instanceof String key)) {
            return null;
        }
        var past = keys.look(key, decision.stream());
        if (past.done() != null) {
            return past.done().lastSeq();
        }
        if (past.head() != decision.version()) {
            throw new ConcurrencyException(decision.stream() + " has gone on: decided at " + decision.version()
                    + ", it stands at " + past.head());
        }
        return null;
    }
}
