package io.playcast.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Ids;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnTheEventStore
class AppendingQualityIT {
    private static final SessionId SESSION = Ids.session();

    @Autowired
    private CommandGateway gateway;

    @Autowired
    private JdbcClient db;

    private final ConnectionId agentEnd = Ids.connection();
    private final ConnectionId viewerEnd = Ids.connection();
    private Asking edge;
    private StoredRows log;

    @BeforeEach
    void asEdge() {
        edge = new Asking(gateway);
        log = new StoredRows(db);
    }

    @Test
    void each_window_stands_under_its_own_number_with_the_four_keys() {
        edge.ask(append(windows(agentEnd, 7, 9, 8)));

        assertThat(numbers(agentEnd)).containsExactly(7L, 8L, 9L);
        assertThat(log.of(agentEnd)).allSatisfy(row -> {
            assertThat(row.name()).isEqualTo("quality.QualityReported");
            assertThat(row.type()).isEqualTo("quality");
            assertThat(row.metadata()).containsOnlyKeys("cmd", "corr", "cause", "by");
        });
    }

    @Test
    void a_repeated_window_is_harmless_and_the_new_ones_beside_it_are_kept() {
        edge.ask(append(windows(agentEnd, 7, 8)));
        edge.ask(append(Stream.concat(windows(agentEnd, 7, 8, 9), windows(viewerEnd, 8, 9))));
        edge.ask(append(Stream.concat(windows(agentEnd, 7, 8, 9), windows(viewerEnd, 8, 9))));

        assertThat(numbers(agentEnd)).containsExactly(7L, 8L, 9L);
        assertThat(numbers(viewerEnd)).containsExactly(8L, 9L);
    }

    @Test
    void the_very_first_window_again_is_harmless_too() {
        edge.ask(append(windows(agentEnd, 0)));
        edge.ask(append(windows(agentEnd, 0, 1)));

        assertThat(numbers(agentEnd)).containsExactly(0L, 1L);
    }

    @Test
    void a_window_twice_in_one_command_is_stored_once() {
        edge.ask(append(windows(agentEnd, 7, 7)));

        assertThat(numbers(agentEnd)).containsExactly(7L);
    }

    @Test
    void a_missing_window_is_a_hole() {
        edge.ask(append(windows(agentEnd, 7)));
        edge.ask(append(windows(agentEnd, 12)));

        assertThat(numbers(agentEnd)).containsExactly(7L, 12L);
    }

    @Test
    void one_command_brings_one_to_a_hundred_windows() {
        assertThat(edge.refusal(append(Stream.empty()))).isEqualTo("bad-request");
        assertThat(edge.refusal(
                        append(windows(agentEnd, LongStream.rangeClosed(0, 100).toArray()))))
                .isEqualTo("bad-request");
        edge.ask(append(windows(agentEnd, LongStream.range(0, 100).toArray())));

        assertThat(numbers(agentEnd)).hasSize(100);
    }

    private List<Long> numbers(ConnectionId connection) {
        return log.of(connection).stream().map(StoredRows.Row::seq).toList();
    }

    private static AppendQuality append(Stream<QualityReported> windows) {
        return new AppendQuality("edge-1", windows.toList());
    }

    private static Stream<QualityReported> windows(ConnectionId connection, long... numbers) {
        return LongStream.of(numbers).mapToObj(n -> new QualityReported(connection, SESSION, window(n)));
    }

    private static QualityWindow window(long number) {
        return new QualityWindow(number * 5_000, (number + 1) * 5_000, 49.5, 4e6, null, 12.5, null, 0.01, 3, 0);
    }
}
