package io.playcast.account.command;

import io.playcast.account.AccountEvent.Erased;
import io.playcast.command.Automations;
import io.playcast.store.PostgresCards;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When an account is erased, the person's key goes: every text of theirs, wherever it was copied to, is noise from then on.
 *
 * <p>The log, the read models and the archive hold no text, so nothing in them is touched. Twice is harmless.
 */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenAccountErasedForgetEverywhere {
    private final PostgresCards cards;

    WhenAccountErasedForgetEverywhere(PostgresCards cards) {
        this.cards = cards;
    }

    @EventHandler
    void on(Erased e, EventMessage<?> message) {
        cards.forget(e.user(), e.by(), message.getTimestamp());
    }
}
