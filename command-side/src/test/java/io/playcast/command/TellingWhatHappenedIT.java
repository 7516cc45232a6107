package io.playcast.command;

import static io.playcast.command.Asking.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.MeterRegistry;
import io.playcast.Ids;
import io.playcast.lobby.LobbyCommand.LeaveLobby;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnTheEventStore
@ExtendWith(OutputCaptureExtension.class)
class TellingWhatHappenedIT {
    @Autowired
    private CommandGateway gateway;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient db;

    private Asking host;

    @BeforeEach
    void asHost() {
        host = new Asking(gateway);
    }

    @Test
    void command_and_event_are_told_with_one_correlation_id(CapturedOutput output) {
        var lobby = Ids.lobby();

        host.ask(create(lobby, Ids.user()), "corr-42");

        assertThat(output)
                .contains("command type=lobby.CreateLobby stream=" + lobby + " corr=corr-42 outcome=ok")
                .contains("event type=lobby.LobbyCreated stream=" + lobby + " seq=0 corr=corr-42");
    }

    @Test
    void a_refusal_is_told_with_its_code_and_without_an_event(CapturedOutput output) {
        var lobby = Ids.lobby();

        host.refusal(new LeaveLobby(lobby, Ids.user(), Instant.now()));

        assertThat(output)
                .contains("command type=lobby.LeaveLobby stream=" + lobby)
                .contains("outcome=rejected code=lobby.unknown")
                .doesNotContain("event type=");
    }

    @Test
    void what_a_client_can_influence_cannot_forge_a_line(CapturedOutput output) {
        host.ask(create(Ids.lobby(), Ids.user()), "x\nERROR forged \u001b[31m");

        assertThat(output).contains("corr=x?ERROR?forged???31m").doesNotContain("\nERROR forged");
    }

    @Test
    void each_outcome_is_counted() {
        var lobby = Ids.lobby();
        double ok = counted("ok");
        double rejected = counted("rejected");
        double failed = counted("failed");

        host.ask(create(lobby, Ids.user()));
        host.refusal(create(lobby, Ids.user()));
        var unwritable = Ids.lobby();
        new StoredRows(db).refuse(unwritable);
        catchThrowable(() -> host.ask(create(unwritable, Ids.user())));

        assertThat(counted("ok") - ok).isEqualTo(1);
        assertThat(counted("rejected") - rejected).isEqualTo(1);
        assertThat(counted("failed") - failed).isEqualTo(1);
    }

    private double counted(String outcome) {
        return meters.counter("playcast.commands", "type", "lobby.CreateLobby", "outcome", outcome)
                .count();
    }
}
