package io.playcast.security.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.security.SecurityCommand;
import io.playcast.security.SecurityCommand.BlockAddress;
import io.playcast.security.SecurityCommand.RequireStepUp;
import io.playcast.security.SecurityEvent;
import io.playcast.security.SecurityEvent.IntrusionSuspected;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When an intrusion is suspected, what its rule says is done about it: an address is let in nowhere for a time, what an account has shown counts no longer. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenIntrusionSuspectedRespond {
    private final AutomatedCommands commands;
    private final SecurityProperties properties;

    WhenIntrusionSuspectedRespond(AutomatedCommands commands, SecurityProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    @EventHandler
    void on(SecurityEvent event, EventMessage<?> message) {
        if (event instanceof IntrusionSuspected suspected) {
            response(suspected, message.getTimestamp())
                    .ifPresent(command -> commands.send(getClass(), message, suspected.id(), command));
        }
    }

    private Optional<SecurityCommand> response(IntrusionSuspected e, Instant at) {
        var rule = e.rule();
        return switch (rule.response()) {
            case BLOCK_ADDRESS ->
                e.from() == null || properties.blockFor().isZero()
                        ? Optional.empty()
                        : Optional.of(new BlockAddress(
                                Derived.of("block", e.id()), e.from(), at, at.plus(properties.blockFor()), rule));
            case REQUIRE_STEP_UP ->
                e.user() == null
                        ? Optional.empty()
                        : Optional.of(new RequireStepUp(Derived.of("step-up", e.id()), e.user(), at, rule));
            case NONE -> Optional.empty();
        };
    }
}
