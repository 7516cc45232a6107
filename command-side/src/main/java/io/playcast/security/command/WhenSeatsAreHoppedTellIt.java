package io.playcast.security.command;

import io.playcast.command.AutomatedCommands;
import io.playcast.command.Automations;
import io.playcast.id.SecurityId;
import io.playcast.id.Ulid;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.security.SecurityCommand.TellSightings;
import io.playcast.security.Sighting;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** When somebody came into twelve different lobbies within a minute, it is told: people do not do that. */
@Component
@ProcessingGroup(Automations.GROUP)
class WhenSeatsAreHoppedTellIt {
    private final AutomatedCommands commands;
    private final SeatHops hops = new SeatHops();

    WhenSeatsAreHoppedTellIt(AutomatedCommands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(LobbyEvent event, EventMessage<?> message) {
        if (event instanceof MemberJoined e) {
            came(e, message);
        }
    }

    private void came(MemberJoined e, EventMessage<?> message) {
        var at = message.getTimestamp();
        int lobbies = hops.came(e.user(), e.lobby(), at);
        if (lobbies > 0) {
            var seed = new SecurityId(Ulid.of(at.toEpochMilli(), new byte[10]));
            var id = Derived.of(message.getIdentifier(), seed);
            var since = at.minus(SeatHops.WITHIN);
            var sighting = new Sighting(id, Sighting.Kind.SEAT_HOPPED, null, e.user(), since, lobbies);
            commands.send(getClass(), message, id, new TellSightings("automations", List.of(sighting)));
        }
    }
}
