package io.playcast.command;

import io.playcast.card.WithCards;
import io.playcast.store.PostgresCards;
import io.playcast.store.UnitOfWorkParts;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Writes a command's cards by the statement of its events: both are there or neither, and a refusal writes none. */
final class CardsOfCommand
        implements MessageHandlerInterceptor<CommandMessage<?>>, MessageDispatchInterceptor<CommandMessage<?>> {
    private final PostgresCards cards;

    CardsOfCommand(PostgresCards cards) {
        this.cards = cards;
    }

    /** Keys are committed before the first card that is sealed under them. */
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

    /** Handed on before the handler runs; sealed and written only if there are events to write them with. */
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.getMessage().getPayload() instanceof WithCards carrier) {
            UnitOfWorkParts.bring(carrier.cards(), cards, unitOfWork);
        }
        return chain.proceed();
    }
}
