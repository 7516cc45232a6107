package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import io.playcast.Refusal;
import io.playcast.Rejected;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.RoutingKey;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.NoCache;
import org.junit.jupiter.api.Test;

/** What the sender hears of a command that another process handled. */
class CommandsFromAfarTest {
    private final SimpleCommandBus handling = SimpleCommandBus.builder().build();
    private final Ownership nobodys = new Ownership(NoCache.INSTANCE, () -> null);
    private final CommandsFromAfar fromAfar = new CommandsFromAfar(handling, nobodys);

    record Ask(@RoutingKey String what) {}

    @Test
    void an_answer_passes_as_it_is() {
        fromAfar.subscribe(Ask.class.getName(), command -> "done " + ((Ask) command.getPayload()).what());

        assertThat(answer(new Ask("this")).getPayload()).isEqualTo("done this");
    }

    @Test
    void a_refusal_goes_out_as_details_and_is_a_refusal_again_at_the_sender() {
        var refusal = new Rejected("lobby.full", "The lobby is full", "data.lobby", 1_500);
        fromAfar.subscribe(Ask.class.getName(), _ -> {
            throw refusal;
        });

        var onTheWire = answer(new Ask("in"));

        assertThat(onTheWire.<Refusal>exceptionDetails()).contains(Refusal.of(refusal));
        assertThat(TravellingRefusals.unpacked(onTheWire).exceptionResult())
                .usingRecursiveComparison()
                .isEqualTo(refusal);
    }

    @Test
    void a_refusal_before_the_handler_is_packed_too() {
        handling.registerDispatchInterceptor(_ -> (_, _) -> {
            throw new Rejected("bad-request", "No");
        });

        assertThat(answer(new Ask("in")).<Refusal>exceptionDetails().map(Refusal::code))
                .contains("bad-request");
    }

    @Test
    void any_other_failure_is_no_refusal() {
        fromAfar.subscribe(Ask.class.getName(), _ -> {
            throw new IllegalStateException("lost a race");
        });

        var failed = TravellingRefusals.unpacked(answer(new Ask("in")));

        assertThat(failed.exceptionResult()).isNotInstanceOf(Rejected.class).hasMessageContaining("lost a race");
    }

    @Test
    void a_command_beyond_the_bound_is_turned_away_without_a_decision() {
        var crowd = new AtomicReference<CommandResultMessage<?>>();
        var narrow = new CommandsFromAfar(handling, nobodys, 1);
        narrow.subscribe(Ask.class.getName(), _ -> {
            // From within the first, so that it is the second at once.
            narrow.dispatch(asCommandMessage(new Ask("second")), (_, result) -> crowd.set(result));
            return "first";
        });

        assertThat(List.of(answer(narrow, new Ask("first")).getPayload())).containsExactly("first");
        assertThat(crowd.get().exceptionResult()).isInstanceOf(CommandExecutionException.class);
        assertThat(crowd.get().exceptionDetails()).isEmpty();
    }

    private CommandResultMessage<?> answer(Ask ask) {
        return answer(fromAfar, ask);
    }

    private static CommandResultMessage<?> answer(CommandsFromAfar bus, Ask ask) {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(asCommandMessage(ask), (_, result) -> answer.set(result));
        return answer.get();
    }
}
