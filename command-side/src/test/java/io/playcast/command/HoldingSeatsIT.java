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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WhenMemberAwayHoldSeat. */
@OnTheEventStore
class HoldingSeatsIT {
    private static final Duration GRACE = Duration.ofHours(1);

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    private final LobbyId lobby = Ids.lobby();
    private final UserId bob = Ids.user();
    private final TimerId timer = new TimerId("grace", lobby, bob);
    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Asking asking;
    private StoredRows log;
    private TimerRows timers;

    @BeforeEach
    void bobIsInAnnsLobby() {
        asking = new Asking(gateway);
        log = new StoredRows(db);
        timers = new TimerRows(db);
        asking.ask(create(lobby, Ids.user()));
        asking.ask(join(lobby, bob, Ids.device()));
    }

    @Test
    void who_is_not_back_in_time_is_timed_out() {
        asking.ask(new MarkMemberAway(lobby, noon, bob));
        eventually("the seat is held", () -> isDueAt(noon.plus(GRACE)));

        timers.letItBeDue(timer);

        eventually("bob has left", () -> log.names(lobby).contains("lobby.MemberLeft"));
        var left = log.of(lobby).stream()
                .filter(row -> row.name().equals("lobby.MemberLeft"))
                .findFirst()
                .orElseThrow();
        assertThat(left.payload()).contains("timed_out");
        assertThat(left.metadata())
                .containsEntry("by", "WhenMemberAwayHoldSeat")
                .containsEntry("cmd", "timer:" + timer + "@" + noon.plus(GRACE));
        eventually("the timer is gone", () -> !timers.isSet(timer));
    }

    @Test
    void who_is_back_in_time_keeps_the_seat() {
        asking.ask(new MarkMemberAway(lobby, noon, bob));
        eventually("the seat is held", () -> timers.isSet(timer));

        asking.ask(new MarkMemberBack(lobby, noon.plusSeconds(5), bob));

        eventually("the timer is gone", () -> !timers.isSet(timer));
        assertThat(log.names(lobby)).doesNotContain("lobby.MemberLeft");
    }

    @Test
    void who_goes_away_again_has_the_whole_grace_time_again() {
        asking.ask(new MarkMemberAway(lobby, noon, bob));
        asking.ask(new MarkMemberBack(lobby, noon.plusSeconds(5), bob));
        asking.ask(new MarkMemberAway(lobby, noon.plusSeconds(9), bob));

        eventually("the seat is held anew", () -> isDueAt(noon.plusSeconds(9).plus(GRACE)));
    }

    @Test
    void who_leaves_is_waited_for_no_longer() {
        asking.ask(new MarkMemberAway(lobby, noon, bob));
        eventually("the seat is held", () -> timers.isSet(timer));

        asking.ask(new LeaveLobby(lobby, bob, noon.plusSeconds(5)));

        eventually("the timer is gone", () -> !timers.isSet(timer));
    }

    private boolean isDueAt(Instant due) {
        return timers.of(timer).stream().anyMatch(row -> row.due().equals(due));
    }
}
