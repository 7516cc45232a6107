package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.bar.Bars;
import io.playcast.bar.Blocks;
import io.playcast.id.AddressPseudonym;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SecurityId;
import io.playcast.id.UserId;
import io.playcast.security.SecurityCommand.TellSightings;
import io.playcast.security.Sighting;
import io.playcast.security.Sighting.Kind;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WhenSightingsPileUpSuspectIntrusion, WhenIntrusionSuspectedRespond, WhenResponseDecidedTellTheDoors, WhenSeatsAreHoppedTellIt. */
@OnTheEventStore
class RespondingToAttacksIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Bars bars;

    private final UserId bob = Ids.user();
    private Asking asking;

    @BeforeEach
    void asking() {
        asking = new Asking(gateway);
    }

    @Test
    void an_address_that_guesses_is_blocked_for_a_time_and_written_down_once() {
        var from = new AddressPseudonym("guess" + Ids.ulid().substring(19));
        var tried = sighting(Kind.LOGIN_FAILED, from, null, 20);
        asking.ask(new TellSightings("edge", List.of(tried)));
        asking.ask(new TellSightings("edge", List.of(tried)));

        eventually("it is blocked", () -> blocks.inForce(Instant.now()).containsKey(from));
        assertThat(blocks.inForce(Instant.now().plusSeconds(901))).doesNotContainKey(from);
        assertThat(saying(from.value()))
                .containsExactly("security.LoginsFailed", "security.IntrusionSuspected", "security.AddressBlocked");
    }

    @Test
    void whoever_had_a_token_stolen_has_to_show_everything_again() {
        asking.ask(new TellSightings("edge", List.of(sighting(Kind.TOKEN_REUSED, null, bob, 1))));

        eventually("it is required", () -> bars.of(bob).isPresent());
        assertThat(saying(bob.value()))
                .containsExactly("security.TokenReused", "security.IntrusionSuspected", "security.StepUpRequired");
    }

    @Test
    void whoever_takes_seats_in_twelve_lobbies_within_a_minute_is_suspected() {
        for (int i = 0; i < 12; i++) {
            var lobby = new LobbyId(Ids.ulid());
            asking.ask(Asking.create(lobby, Ids.user()));
            asking.ask(Asking.join(lobby, bob, new DeviceId(Ids.ulid())));
        }

        eventually("it is suspected", () -> saying(bob.value()).contains("security.IntrusionSuspected"));
        assertThat(saying(bob.value())).containsExactly("security.SeatsHopped", "security.IntrusionSuspected");
    }

    private static Sighting sighting(Kind kind, @Nullable AddressPseudonym from, @Nullable UserId user, int count) {
        return new Sighting(new SecurityId(Ids.ulid()), kind, from, user, Instant.now(), count);
    }

    private List<String> saying(String word) {
        return db.sql("select payload_type from events.event where type = 'security'"
                        + " and convert_from(payload, 'UTF8') like ? order by position")
                .param("%" + word + "%")
                .query(String.class)
                .list();
    }
}
