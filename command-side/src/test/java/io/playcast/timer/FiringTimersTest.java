package io.playcast.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.playcast.Ids;
import io.playcast.Rejected;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

/** What counts as an answer, and when a timer without one is fired again. */
class FiringTimersTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final LobbyId lobby = Ids.lobby();
    private final UserId bob = Ids.user();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();
    private final List<CommandMessage<?>> sent = new ArrayList<>();

    @Test
    void the_command_is_the_one_that_was_set_and_its_id_is_the_same_each_time() {
        owner(null);

        fire();
        fire();

        assertThat(sent)
                .extracting(command -> (Object) command.getPayload())
                .containsOnly(new LeaveLobby(lobby, bob, NOON));
        assertThat(sent)
                .extracting(command -> command.getMetaData().get("cmd"))
                .containsExactly("timer:test:x@2026-11-28T12:00:00Z", "timer:test:x@2026-11-28T12:00:00Z");
    }

    @Test
    void a_refusal_is_an_answer() {
        owner(new Rejected("lobby.closed", "This lobby is closed"));

        assertThatCode(this::fire).doesNotThrowAnyException();
    }

    @Test
    void a_platform_that_cannot_decide_now_has_not_answered() {
        owner(new Rejected("unavailable", "Nobody can take this now", null, 1_000));

        assertThatThrownBy(this::fire).isInstanceOf(Rejected.class);
    }

    @Test
    void any_other_failure_is_no_answer() {
        owner(new CommandExecutionException("Too many commands at once", null));

        assertThatThrownBy(this::fire).isInstanceOf(CommandExecutionException.class);
    }

    @Test
    void it_is_fired_again_after_a_second_then_two_and_so_on_but_never_later_than_about_a_minute() {
        assertThat(List.of(secondsAfter(0), secondsAfter(1), secondsAfter(2), secondsAfter(5)))
                .containsExactly(1L, 2L, 4L, 32L);
        assertThat(List.of(secondsAfter(6), secondsAfter(7), secondsAfter(10_000)))
                .containsOnly(64L);
    }

    private void owner(RuntimeException answer) {
        bus.subscribe(LeaveLobby.class.getName(), command -> {
            sent.add(command);
            if (answer != null) {
                throw answer;
            }
            return null;
        });
    }

    private void fire() {
        var due = DueCommand.of(new LeaveLobby(lobby, bob, NOON), NOON, "corr-1", "event-1", "WhenTested");
        new FiringTimers(gateway).task().execute(new TaskInstance<>(Timers.TASK, "test:x", due), null);
    }

    private static long secondsAfter(int failures) {
        var execution = new Execution(
                NOON, new TaskInstance<>(Timers.TASK, "test:x"), true, "me", null, null, failures, NOON, 1);
        var failed = ExecutionComplete.failure(execution, NOON, NOON, new IllegalStateException());
        return FiringTimers.retryAt(failed).getEpochSecond() - NOON.getEpochSecond();
    }
}
