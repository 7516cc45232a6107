package io.playcast.command;

import io.playcast.card.WithCards;
import io.playcast.store.PostgresCards;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Writes a command's cards in the transaction of its events: both are there or neither, and a refusal writes none. */
final class CardsOfCommand
        implements MessageHandlerInterceptor<CommandMessage<?>>, MessageDispatchInterceptor<CommandMessage<?>> {
    private final PostgresCards cards;

    CardsOfCommand(PostgresCards cards) {
        this.cards = cards;
    }

    /** Before the transaction: keys are committed on their own, and must not take a second connection inside of it. */
    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (_, command) -> {
            if (command.getPayload() instanceof WithCards carrier) {
                cards.prepare(carrier.cards());
            }
            return command;
        };
    }

    /** Asked before the handler runs, so the cards go in before the events and no one waits for a card inside the log's lock. */
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (!(unitOfWork.getMessage().getPayload() instanceof WithCards carrier)) {
            return chain.proceed();
        }
        var accepted = new AtomicBoolean();
        unitOfWork.onPrepareCommit(_ -> {
            if (accepted.get()) {
                cards.write(carrier.cards());
            }
        });
        var result = chain.proceed();
        accepted.set(true);
        return result;
    }
}
