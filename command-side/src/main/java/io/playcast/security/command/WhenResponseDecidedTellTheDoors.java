package io.playcast.security.command;

import io.playcast.command.Automations;
import io.playcast.security.SecurityEvent;
import io.playcast.security.SecurityEvent.AddressBlocked;
import io.playcast.security.SecurityEvent.StepUpRequired;
import io.playcast.store.PostgresBlocks;
import io.playcast.store.PostgresStepUps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When an address is blocked or an account has to show more, whoever lets people in learns it from a row. Twice is harmless. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenResponseDecidedTellTheDoors {
    private final PostgresBlocks blocks;
    private final PostgresStepUps stepUps;

    WhenResponseDecidedTellTheDoors(PostgresBlocks blocks, PostgresStepUps stepUps) {
        this.blocks = blocks;
        this.stepUps = stepUps;
    }

    @EventHandler
    void on(SecurityEvent event, EventMessage<?> message) {
        if (event instanceof AddressBlocked blocked) {
            block(blocked, message.getTimestamp());
        } else if (event instanceof StepUpRequired required) {
            stepUps.require(required.user(), required.at());
        }
    }

    private void block(AddressBlocked blocked, Instant now) {
        blocks.block(blocked.from(), blocked.until());
        blocks.forgetBefore(now);
    }
}
