package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.lobby.LobbyCommand.MarkMemberAway;
import io.playcast.lobby.LobbyCommand.MarkMemberBack;
import io.playcast.timer.TimerId;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WhenAllAwayCloseAbandonedLobby. */
@OnTheEventStore
class AbandonedLobbiesIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    private final LobbyId lobby = Ids.lobby();
    private final UserId ann = Ids.user();
    private final UserId bob = Ids.user();
    private final TimerId timer = new TimerId("abandoned", lobby, null);
    private Asking asking;
    private StoredRows log;
    private TimerRows timers;

    @BeforeEach
    void annAndBobAreInALobby() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        timers = new TimerRows(db);
        asking.ask(create(lobby, ann));
        asking.ask(join(lobby, bob, Ids.device()));
    }

    @Test
    void a_lobby_that_everybody_stays_away_from_is_closed() {
        away(ann);
        away(bob);
        eventually("its end is near", () -> timers.isSet(timer));

        timers.letItBeDue(timer);

        eventually("it is closed", () -> log.names(lobby).contains("lobby.LobbyClosed"));
        assertThat(log.of(lobby).getLast().payload()).contains("abandoned");
        eventually("the timer is gone", () -> !timers.isSet(timer));
    }

    @Test
    void one_who_is_there_is_enough() {
        away(bob);

        eventually("bob's seat is held", () -> timers.isSet(new TimerId("grace", lobby, bob)));
        assertThat(timers.isSet(timer)).isFalse();
    }

    @Test
    void it_stays_open_when_somebody_is_back() {
        away(ann);
        away(bob);
        eventually("its end is near", () -> timers.isSet(timer));

        asking.ask(new MarkMemberBack(lobby, Instant.now(), bob));

        eventually("the timer is gone", () -> !timers.isSet(timer));
    }

    @Test
    void it_stays_open_when_somebody_comes_in() {
        away(ann);
        away(bob);
        eventually("its end is near", () -> timers.isSet(timer));

        asking.ask(join(lobby, Ids.user(), Ids.device()));

        eventually("the timer is gone", () -> !timers.isSet(timer));
    }

    @Test
    void it_is_abandoned_too_when_the_last_one_who_is_there_leaves() {
        away(ann);
        asking.ask(new LeaveLobby(lobby, bob, Instant.now()));

        eventually("its end is near", () -> timers.isSet(timer));
    }

    private void away(UserId user) {
        asking.ask(new MarkMemberAway(lobby, Instant.now(), user));
    }
}
