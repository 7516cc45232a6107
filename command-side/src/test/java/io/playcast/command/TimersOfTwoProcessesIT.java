package io.playcast.command;

import static io.playcast.Eventually.eventually;
import static io.playcast.command.Asking.create;
import static io.playcast.command.Asking.join;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Ids;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import io.playcast.timer.TimerId;
import io.playcast.timer.Timers;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TimersOfTwoProcessesIT {
    private static final int MANY = 40;

    private final String database = "two_" + Ids.ulid().toLowerCase();
    private final UserId bob = Ids.user();

    @Test
    void two_schedulers_on_one_database_fire_each_timer_once() {
        try (var one = started();
                var two = started()) {
            var lobbies = lobbies(one);
            var log = new StoredRows(one.getBean(JdbcClient.class));
            new TransactionTemplate(one.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(_ -> lobbies.keySet().forEach(lobby -> set(one, lobby)));

            eventually(
                    "no timer is left",
                    () -> lobbies.values().stream().noneMatch(new TimerRows(one.getBean(JdbcClient.class))::isSet));

            assertThat(lobbies.keySet())
                    .allSatisfy(lobby -> assertThat(log.names(lobby)).containsOnlyOnce("lobby.MemberLeft"));
            assertThat(sent(one) + sent(two)).isEqualTo(MANY);
        }
    }

    @Test
    void what_one_process_leaves_the_next_one_fires() {
        var lobby = Ids.lobby();
        var timer = new TimerId("test", lobby, bob);
        try (var one = started()) {
            enter(one, lobby);
            timers(one).set(getClass(), event(), timer, Instant.now().plusSeconds(3_600), leave(lobby));
        }

        try (var two = started()) {
            var db = two.getBean(JdbcClient.class);
            var rows = new TimerRows(db);
            assertThat(rows.isSet(timer)).isTrue();
            rows.letItBeDue(timer);

            eventually("the timer is gone", () -> !rows.isSet(timer));
            assertThat(new StoredRows(db).names(lobby)).containsOnlyOnce("lobby.MemberLeft");
        }
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(CommandSideAlone.class)
                .web(WebApplicationType.NONE)
                .run(CommandSideProcess.arguments(database).toArray(String[]::new));
    }

    private Map<LobbyId, TimerId> lobbies(ConfigurableApplicationContext process) {
        return IntStream.range(0, MANY)
                .mapToObj(_ -> Ids.lobby())
                .peek(lobby -> enter(process, lobby))
                .collect(Collectors.toMap(Function.identity(), lobby -> new TimerId("test", lobby, bob)));
    }

    private void enter(ConfigurableApplicationContext process, LobbyId lobby) {
        var asking = new Asking(process.getBean(CommandGateway.class));
        asking.ask(create(lobby, Ids.user()));
        asking.ask(join(lobby, bob, Ids.device()));
    }

    private void set(ConfigurableApplicationContext process, LobbyId lobby) {
        timers(process).set(getClass(), event(), new TimerId("test", lobby, bob), Instant.now(), leave(lobby));
    }

    private static Timers timers(ConfigurableApplicationContext process) {
        return process.getBean(Timers.class);
    }

    private static GenericEventMessage<?> event() {
        return new GenericEventMessage<>("something happened");
    }

    private LeaveLobby leave(LobbyId lobby) {
        return new LeaveLobby(lobby, bob, Instant.now());
    }

    /** However often its owner was asked, also where the answer was that nothing is left to do. */
    private static double sent(ConfigurableApplicationContext process) {
        return process
                .getBean(MeterRegistry.class)
                .find("playcast.commands")
                .tag("type", "lobby.LeaveLobby")
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
