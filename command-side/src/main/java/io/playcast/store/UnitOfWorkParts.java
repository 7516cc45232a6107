package io.playcast.store;

import io.playcast.Metadata;
import io.playcast.card.Card;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What is written beside the events of the unit of work this thread is in: the command's cards and its key, once. */
public final class UnitOfWorkParts {
    private static final String CARDS = UnitOfWorkParts.class.getName() + ".cards";
    private static final String WRITTEN = UnitOfWorkParts.class.getName() + ".written";

    private UnitOfWorkParts() {}

    /** From now on the events of this unit of work bring these cards: sealed only when there are events to bring them. */
    public static void bring(List<Card> cards, PostgresCards store, UnitOfWork<?> unitOfWork) {
        Supplier<List<SealedCard>> sealed = () -> store.sealed(cards);
        unitOfWork.resources().put(CARDS, sealed);
    }

    static Append append(List<EventRow> events) {
        return current()
                .map(unitOfWork -> new Append(events, cardsOf(unitOfWork), keyOf(unitOfWork, events)))
                .orElseGet(() -> new Append(events, List.of(), null));
    }

    /** From now on events of the same unit of work are written without them. */
    static void written() {
        current().ifPresent(unitOfWork -> unitOfWork.resources().put(WRITTEN, true));
    }

    private static Optional<UnitOfWork<?>> current() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.<UnitOfWork<?>>of(CurrentUnitOfWork.get())
                        .filter(unitOfWork -> unitOfWork.getMessage() instanceof CommandMessage<?>)
                        .filter(unitOfWork -> unitOfWork.getResource(WRITTEN) == null)
                : Optional.empty();
    }

    private static List<SealedCard> cardsOf(UnitOfWork<?> unitOfWork) {
        Supplier<List<SealedCard>> cards = unitOfWork.getResource(CARDS);
        return cards == null ? List.of() : cards.get();
    }

    private static @Nullable CommandKey keyOf(UnitOfWork<?> unitOfWork, List<EventRow> events) {
        var first = events.getFirst();
        return unitOfWork.getMessage().getMetaData().get(Metadata.COMMAND) instanceof String key && !key.isBlank()
                ? new CommandKey(key, first.stream(), first.seq(), events.size())
                : null;
    }
}
