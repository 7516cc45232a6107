package io.playcast.security.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.id.SecurityId;
import io.playcast.security.IntrusionRule;
import io.playcast.security.SecurityCommand.SuspectIntrusion;
import io.playcast.security.SecurityEvent;
import io.playcast.security.Sighted;
import io.playcast.security.Sighting.Kind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When sightings are more than a rule allows, or a minute is unlike all before it, an intrusion is suspected: once for what was seen.
 *
 * <p>What it remembers is in memory: a node that takes over begins with nothing, and sees the next burst.
 */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenSightingsPileUpSuspectIntrusion {
    private static final int SURE = 1_000;

    private final Sightings sightings = new Sightings();
    private final Strangeness strangeness = new Strangeness();
    private final AutomatedCommands commands;
    private final MeterRegistry meters;

    WhenSightingsPileUpSuspectIntrusion(AutomatedCommands commands, MeterRegistry meters) {
        this.commands = commands;
        this.meters = meters;
        for (var rule : IntrusionRule.values()) {
            counter(rule);
        }
    }

    @EventHandler
    void on(SecurityEvent event, EventMessage<?> message) {
        switch (event) {
            case SecurityEvent.LoginsFailed e -> seen(Kind.LOGIN_FAILED, e, message);
            case SecurityEvent.OriginRefused e -> seen(Kind.ORIGIN_REFUSED, e, message);
            case SecurityEvent.TokenReused e -> seen(Kind.TOKEN_REUSED, e, message);
            case SecurityEvent.RateLimitHit e -> seen(Kind.RATE_LIMIT_HIT, e, message);
            case SecurityEvent.FramesMalformed e -> seen(Kind.FRAME_MALFORMED, e, message);
            case SecurityEvent.SeatsHopped e -> seen(Kind.SEAT_HOPPED, e, message);
            case SecurityEvent.AdminCalled _,
                    SecurityEvent.AdminCallRefused _,
                    SecurityEvent.IntrusionSuspected _,
                    SecurityEvent.AddressBlocked _,
                    SecurityEvent.StepUpRequired _ -> {}
        }
    }

    private void seen(Kind kind, Sighted event, EventMessage<?> message) {
        for (var suspicion : sightings.add(kind, event)) {
            var rule = suspicion.rule();
            suspect(
                    message,
                    new SuspectIntrusion(
                            id(rule, event.id()), rule, event.from(), event.user(), SURE, suspicion.evidence()));
        }
        strangeness
                .add(kind, event)
                .ifPresent(strange -> suspect(
                        message,
                        new SuspectIntrusion(
                                id(IntrusionRule.STRANGE_MINUTE, event.id()),
                                IntrusionRule.STRANGE_MINUTE,
                                null,
                                null,
                                strange.score(),
                                strange.evidence())));
    }

    private void suspect(EventMessage<?> cause, SuspectIntrusion command) {
        counter(command.rule()).increment();
        commands.send(getClass(), cause, command.id(), command);
    }

    private static SecurityId id(IntrusionRule rule, SecurityId last) {
        return Derived.of(rule.words(), last);
    }

    private io.micrometer.core.instrument.Counter counter(IntrusionRule rule) {
        return meters.counter("playcast.security.suspected", "rule", rule.words());
    }
}
