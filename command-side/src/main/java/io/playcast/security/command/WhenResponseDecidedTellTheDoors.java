package io.playcast.security.command;

import io.playcast.command.Automations;
import io.playcast.security.SecurityEvent;
import io.playcast.security.SecurityEvent.AddressBlocked;
import io.playcast.security.SecurityEvent.StepUpRequired;
import io.playcast.store.PostgresBars;
import io.playcast.store.PostgresBlocks;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When an address is blocked, or what an account has shown counts no longer, whoever lets people in learns it from a row. Twice is harmless. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenResponseDecidedTellTheDoors {
    private final PostgresBlocks blocks;
    private final PostgresBars bars;

    WhenResponseDecidedTellTheDoors(PostgresBlocks blocks, PostgresBars bars) {
        this.blocks = blocks;
        this.bars = bars;
    }

    @EventHandler
    void on(SecurityEvent event, EventMessage<?> message) {
        if (event instanceof AddressBlocked blocked) {
            block(blocked, message.getTimestamp());
        } else if (event instanceof StepUpRequired required) {
            bars.before(required.user(), required.at());
        }
    }

    private void block(AddressBlocked blocked, Instant now) {
        blocks.block(blocked.from(), blocked.until());
        blocks.forgetBefore(now);
    }
}
